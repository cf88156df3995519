/** Hostile submissions, kept as data in {@code abuse/}, and what must hold whatever they do. */
@NullMarked
package rendezvous.concurrencymodels.abuse;

import org.jspecify.annotations.NullMarked;
