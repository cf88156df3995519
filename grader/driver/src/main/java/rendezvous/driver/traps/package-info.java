/**
 * Traps for races, called by a student's classes after the grader has rewritten them. A trap keeps a thread for a while
 * just before an access: whoever holds the right lock stays inside it alone, and others meet.
 */
@NullMarked
package rendezvous.driver.traps;

import org.jspecify.annotations.NullMarked;
