package rendezvous.sandbox;

import rendezvous.model.ProcessEnd;

/**
 * A limit that a tree broke.
 *
 * @param end which
 * @param detail the number behind it, for people
 */
record Broken(ProcessEnd end, String detail) {}
