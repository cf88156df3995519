/** Measures the grader: what a submission costs, and whether a verdict ever flickers. */
@NullMarked
package rendezvous.bench;

import org.jspecify.annotations.NullMarked;
