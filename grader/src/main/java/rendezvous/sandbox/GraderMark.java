package rendezvous.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells one grader's process from all others, also after its number went to another one.
 *
 * @param pid its number
 * @param startTicks when it started, since boot
 */
record GraderMark(long pid, long startTicks) {

    private static final Pattern GROUP = Pattern.compile("rendezvous-(\\d{1,10})-(\\d{1,18})-\\d+");
    private static final Pattern TEXT = Pattern.compile("(\\d{1,10})-(\\d{1,18})-.*");

    static GraderMark ofThisProcess(ProcFs proc) {
        long pid = ProcessHandle.current().pid();
        return new GraderMark(pid, proc.stat(pid).map(ProcStat::startTicks).orElse(0L));
    }

    static Optional<GraderMark> ofGroup(String name) {
        return of(GROUP.matcher(name));
    }

    /** Reads what {@link #text} wrote, with anything behind it. */
    static Optional<GraderMark> parse(String text) {
        return of(TEXT.matcher(text));
    }

    private static Optional<GraderMark> of(Matcher matcher) {
        return matcher.matches()
                ? Optional.of(new GraderMark(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String groupPrefix() {
        return "rendezvous-" + text();
    }

    String text() {
        return pid + "-" + startTicks + "-";
    }

    boolean isAlive(ProcFs proc) {
        return proc.stat(pid)
                .filter(now -> now.startTicks() == startTicks && now.isAlive())
                .isPresent();
    }
}
