package rendezvous.sandbox;

import rendezvous.model.Limits;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One program to run. Every path means the same inside and outside.
 *
 * @param name what the grader calls it; the program doesn't learn of it
 * @param command program and arguments, never a shell line
 * @param readOnly files and folders that it may read beside the system's own; the JDK is one of them
 * @param shared folders that it may read and write, for the gate's socket
 * @param work its working folder; empty at the start, and the only place where it may leave files
 * @param environment all of its environment
 * @param limits what the whole tree may use
 */
public record SandboxOrder(
        String name,
        List<String> command,
        List<Path> readOnly,
        List<Path> shared,
        Path work,
        Map<String, String> environment,
        Limits limits) {
    public SandboxOrder {
        command = List.copyOf(command);
        readOnly = List.copyOf(readOnly);
        shared = List.copyOf(shared);
        environment = Map.copyOf(environment);
    }
}
