/** Scorecard and evidence as files for people and programs; one class for each format. */
@NullMarked
package rendezvous.report;

import org.jspecify.annotations.NullMarked;
