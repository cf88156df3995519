package rendezvous.sandbox;

import rendezvous.model.Isolation;

import java.io.IOException;

/** A way to run an untrusted program. Immutable and thread-safe. */
public interface Sandbox {

    /**
     * How well it keeps a program apart.
     *
     * @return what was proved on this machine, not what was hoped for
     */
    Isolation isolation();

    /**
     * By what means, for people.
     *
     * @return for example {@code bubblewrap 0.8.0}
     */
    String description();

    /**
     * Starts a program.
     *
     * @param order what to start, and with what
     * @return the running tree; close it to end it
     * @throws IOException if the machine could not start it: never the program's fault
     */
    SandboxedProcess start(SandboxOrder order) throws IOException;
}
