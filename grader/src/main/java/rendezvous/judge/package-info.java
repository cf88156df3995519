/** Checks over evidence: the only place that gives points. */
@NullMarked
package rendezvous.judge;

import org.jspecify.annotations.NullMarked;
