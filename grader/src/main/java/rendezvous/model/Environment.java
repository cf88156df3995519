package rendezvous.model;

/**
 * Where evidence was taken.
 *
 * @param isolation what was in force
 * @param isolationDetail by what means, for people
 * @param jdk version of the JDK that compiled and ran the submission
 * @param os name and version of the operating system
 * @param processors how many the machine has
 */
public record Environment(Isolation isolation, String isolationDetail, String jdk, String os, int processors) {}
