package rendezvous.bench;

/** What could be taken off the time of a call since the machine is to blame for it. */
enum Measure {
    TIMER("timer lateness of a grader's thread"),
    QUEUE("run-queue delay of the program's threads"),
    PRESSURE("pressure of the machine (`some`)"),
    METER_AWAY("grader: the gate was away"),
    METER_WANTED("grader: away, and the program wanted a processor"),
    METER_BOUND("grader: the same, the latter bounded (used)");

    /** The check of times in the assignment has the same two numbers. */
    private static final double NEED_NANOS = 100_000_000;

    private static final double LEAST_LEFT = 0.05;

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** In nanoseconds. */
    double of(TimedRun run) {
        double away = run.load().awayNanos();
        double wanted = Math.max(0, run.load().wantedNanos());
        return switch (this) {
            case TIMER -> run.beside().timer();
            case QUEUE -> run.beside().queue();
            case PRESSURE -> run.beside().pressure();
            case METER_AWAY -> away;
            case METER_WANTED -> away + wanted;
            case METER_BOUND -> away + Math.min(wanted, NEED_NANOS * slowdown(run));
        };
    }

    boolean excuses(TimedRun run) {
        return run.isExcusedBy(of(run));
    }

    /** How much the others on the machine stretch what a right program needs. */
    private static double slowdown(TimedRun run) {
        int processors = run.load().processors();
        double left = processors - (double) run.load().othersNanos() / run.nanos();
        double there = 1 - (double) run.load().awayNanos() / run.nanos();
        return Math.max(processors / Math.max(left, LEAST_LEFT), 1 / Math.max(there, LEAST_LEFT));
    }
}
