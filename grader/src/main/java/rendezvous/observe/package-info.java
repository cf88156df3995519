/** Plays an assignment's runs against a build and writes down what happened. */
@NullMarked
package rendezvous.observe;

import org.jspecify.annotations.NullMarked;
