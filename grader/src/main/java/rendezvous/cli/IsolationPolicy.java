package rendezvous.cli;

import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandbox;

import java.util.List;
import java.util.Optional;

/**
 * Chooses how submissions are kept apart from this machine. Strangers' work gets the strongest level or none at all,
 * unless the person at the keyboard says otherwise.
 */
final class IsolationPolicy {

    private final List<Sandbox> strongestFirst;

    /** The levels that held on this machine. */
    IsolationPolicy(List<Sandbox> strongestFirst) {
        this.strongestFirst = List.copyOf(strongestFirst);
    }

    /**
     * Chooses.
     *
     * @param asked what was said on the command line
     * @param own whether everything that will run was shipped with the kit
     */
    Sandbox choose(Optional<Isolation> asked, boolean own) throws CommandException {
        Sandbox strongest = strongestFirst.get(0);
        if (asked.isPresent()) {
            return strongestFirst.stream()
                    .filter(sandbox -> sandbox.isolation() == asked.get())
                    .findFirst()
                    .orElseThrow(() -> unavailable(asked.get(), strongest));
        }
        if (strongest.isolation() == Isolation.STRONG || own) {
            return strongest;
        }
        throw new CommandException(
                ExitCode.FAULT,
                "This machine can't keep submissions apart from itself: the strongest isolation that holds is \""
                        + strongest.isolation().label()
                        + "\".\nInstall bubblewrap if it is missing (for example: apt-get install bubblewrap), and allow user"
                        + " namespaces (./grade doctor says how);\nor, if you trust the submissions, say --isolation "
                        + strongest.isolation().label() + ".");
    }

    private static CommandException unavailable(Isolation asked, Sandbox strongest) {
        return new CommandException(
                ExitCode.FAULT,
                "The isolation \"" + asked.label() + "\" doesn't hold on this machine; the strongest that does is \""
                        + strongest.isolation().label() + "\".\n./grade doctor says why, and what to do about it.");
    }
}
