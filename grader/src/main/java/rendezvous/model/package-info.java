/** The data that flows between the stages: submission, evidence, scorecard. Records only, no behaviour beyond reading and writing them. */
@NullMarked
package rendezvous.model;

import org.jspecify.annotations.NullMarked;
