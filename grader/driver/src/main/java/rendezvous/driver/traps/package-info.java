/**
 * Traps for races, called by a student's classes after the grader has rewritten them. Each trap may sleep for some
 * milliseconds just before an access: whoever holds the right lock sleeps inside it, and stays alone.
 */
@NullMarked
package rendezvous.driver.traps;

import org.jspecify.annotations.NullMarked;
