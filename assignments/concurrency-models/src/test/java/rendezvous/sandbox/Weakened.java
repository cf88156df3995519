package rendezvous.sandbox;

import rendezvous.model.Isolation;

import java.nio.file.Path;

/** The strong sandbox with some of its defences left out, for tests that must notice. */
public final class Weakened {

    private Weakened() {}

    /**
     * The strong sandbox without some defences.
     *
     * @param program where bubblewrap is
     * @param leftOut names of {@link Defence}, for example {@code NETWORK}
     * @return the sandbox; nothing was tried with it
     */
    public static Sandbox strong(Path program, String... leftOut) {
        Defences defences = Defences.ALL;
        for (String name : leftOut) {
            defences = defences.without(Defence.valueOf(name));
        }
        return new Bubblewrap(program, Isolation.STRONG.label(), Ground.ofThisMachine(defences));
    }
}
