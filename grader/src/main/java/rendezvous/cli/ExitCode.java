package rendezvous.cli;

/** What a command's number says to a script. */
enum ExitCode {
    /** Graded, whatever the marks. */
    OK(0),
    /** Below {@code --fail-under}. */
    BELOW(1),
    /** Wrong use. */
    USAGE(2),
    /** The one submission that was named can't be built or read. */
    UNUSABLE(3),
    /** Our own or the machine's fault. */
    FAULT(4),
    /** Partly done: the same command again continues. */
    PARTLY(5),
    /** Ended by Ctrl-C. */
    INTERRUPTED(130);

    final int number;

    ExitCode(int number) {
        this.number = number;
    }
}
