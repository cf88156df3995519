/** Publishes the starter: what students get, and nothing else. */
@NullMarked
package rendezvous.export;

import org.jspecify.annotations.NullMarked;
