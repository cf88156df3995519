package rendezvous.batch;

import rendezvous.assignment.SampleLabel;

/**
 * A labelled submission that ships with an assignment.
 *
 * @param id the name of its folder
 * @param label what it must get
 */
public record Sample(String id, SampleLabel label) {}
