package rendezvous.model;

/**
 * One frame of a stack trace.
 *
 * @param type binary name of the class
 * @param method name of the method
 * @param file source file, empty if unknown
 * @param line 1-based; 0 if unknown
 */
public record StackLine(String type, String method, String file, int line) {}
