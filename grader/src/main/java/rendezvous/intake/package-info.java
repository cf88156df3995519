/** Turns what was handed in, a folder, into a submission. */
@NullMarked
package rendezvous.intake;

import org.jspecify.annotations.NullMarked;
