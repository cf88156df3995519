/** The assignment about threads, worker processes and the event loop: its runs and its graded checks. */
@NullMarked
package rendezvous.concurrencymodels;

import org.jspecify.annotations.NullMarked;
