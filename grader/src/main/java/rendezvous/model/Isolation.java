package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How well a run was kept apart from the machine, strongest first. */
public enum Isolation {
    /** Own user, process, mount, network and IPC namespaces: nothing outside can be seen or reached. */
    STRONG,
    /** An own session and scrubbed environment with resource limits, but the same file system and network. */
    REDUCED,
    /** A plain child process. */
    NONE;

    /**
     * The name in documents and on the command line.
     *
     * @return lower case, for example {@code strong}
     */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
