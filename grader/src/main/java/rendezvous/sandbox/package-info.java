/** One untrusted process tree under limits, and what the kernel says of it. */
@NullMarked
package rendezvous.sandbox;

import org.jspecify.annotations.NullMarked;
