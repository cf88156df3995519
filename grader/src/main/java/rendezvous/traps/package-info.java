/** Rewrites a submission's classes, so that they call the driver's traps where threads may disturb each other. */
@NullMarked
package rendezvous.traps;

import org.jspecify.annotations.NullMarked;
