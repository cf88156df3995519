/** What is asked for: the rubric of {@code assignment.yaml} and the runs that an assignment plans. */
@NullMarked
package rendezvous.assignment;

import org.jspecify.annotations.NullMarked;
