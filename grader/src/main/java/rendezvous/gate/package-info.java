/** Serves the work, finds plateaus, takes the picture. */
@NullMarked
package rendezvous.gate;

import org.jspecify.annotations.NullMarked;
