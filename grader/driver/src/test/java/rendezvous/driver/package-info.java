/** Tests of the driver: each talks to a driver in a JVM of its own. */
@NullMarked
package rendezvous.driver;

import org.jspecify.annotations.NullMarked;
