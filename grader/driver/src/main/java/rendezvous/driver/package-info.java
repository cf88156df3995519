/** What runs inside the sandbox beside the student's code. It depends on the starter only, and is believed by nobody. */
@NullMarked
package rendezvous.driver;

import org.jspecify.annotations.NullMarked;
