package rendezvous.cli;

/** Ends a command with one message for a person, and a number for a script. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    CommandException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
