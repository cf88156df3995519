package rendezvous.publish;

import rendezvous.model.Scorecard;

/**
 * What the grading job of a pull request left. Its author may have written every byte of it.
 *
 * @param scorecard fits the rubric, but may be made up
 * @param pullRequest the number that it claims
 */
record Artefact(Scorecard scorecard, int pullRequest) {}
