/** Commands. The only place that prints. */
@NullMarked
package rendezvous.cli;

import org.jspecify.annotations.NullMarked;
