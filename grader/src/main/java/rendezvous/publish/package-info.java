/** Tells a pull request on GitHub how its grading went. Everything that came from the pull request is only data here. */
@NullMarked
package rendezvous.publish;

import org.jspecify.annotations.NullMarked;
