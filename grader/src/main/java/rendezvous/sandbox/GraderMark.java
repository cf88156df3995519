package rendezvous.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells one grader's process from all others, also after its number went to another one.
 *
 * @param pid its number
 * @param startTicks when it started, since boot
 * @param world the process namespace in which the number means something
 */
record GraderMark(long pid, long startTicks, long world) {

    static final String VARIABLE = "SANDBOX_MARK";
    private static final String GROUP = "rendezvous-";
    private static final String FOLDER = "rdv-";
    private static final Pattern REST = Pattern.compile("(\\d{1,10})-(\\d{1,18})-(\\d{1,18})-[0-9a-f]+");

    static GraderMark ofThisProcess(ProcFs proc) {
        long pid = ProcessHandle.current().pid();
        return new GraderMark(pid, proc.stat(pid).map(ProcStat::startTicks).orElse(0L), proc.world());
    }

    static Optional<GraderMark> ofGroup(String name) {
        return of(name, GROUP);
    }

    static Optional<GraderMark> ofFolder(String name) {
        return of(name, FOLDER);
    }

    /** Whose a process is, by a variable of its environment. */
    static Optional<GraderMark> ofVariable(String variable) {
        return of(variable, VARIABLE + '=');
    }

    private static Optional<GraderMark> of(String text, String start) {
        Matcher matcher = REST.matcher(text.substring(Math.min(start.length(), text.length())));
        return text.startsWith(start) && matcher.matches()
                ? Optional.of(new GraderMark(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    String groupPrefix() {
        return GROUP + text();
    }

    String folderPrefix() {
        return FOLDER + text();
    }

    /** How the environment of each of its processes begins to say whose it is. */
    String variable() {
        return VARIABLE + '=' + text();
    }

    private String text() {
        return pid + "-" + startTicks + "-" + world + "-";
    }

    /** Whether it is known to be no more; nothing is known of one in another world. */
    boolean isGone(ProcFs proc) {
        return world == proc.world()
                && proc.stat(pid)
                        .filter(now -> now.startTicks() == startTicks && now.isAlive())
                        .isEmpty();
    }
}
