package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Explanation;
import rendezvous.judge.Finding;
import rendezvous.judge.GraderFault;
import rendezvous.judge.Inconclusive;
import rendezvous.model.BuildFacts;
import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Diagnostic;
import rendezvous.model.Plateau;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;
import rendezvous.model.Thrown;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains calls that didn't return. */
final class Endings {

    /** What each method of the starter throws until it is written, and how its message begins there. */
    private static final String UNFINISHED = "java.lang.UnsupportedOperationException";

    private static final String OPEN_PLACE = "TODO";

    /** The driver's class that makes the student's object, calls it and takes its results down. */
    private static final String CALLS = "rendezvous.driver.ProcessorCalls";

    private static final Words NO_OBJECT = new Words(
            "Your class can't be used in the place of the abstract one.",
            "Extend AbstractFileProcessor, and keep a public constructor that takes the RunContext and throws nothing.");
    private static final Words NO_LIST = new Words(
            "processFiles must return a list with one FileResult for each file.",
            "Return a list without null, and none of its own making that can fail when it is read.");

    static final Words SPINS = new Words(
            "A thread spins: it asks again and again in place of waiting.",
            "Wait with join, get or a latch, which use no CPU time.");

    private Endings() {}

    /** Fails with the reason if the call didn't return; what it did before doesn't matter to those who ask this. */
    static void requireReturned(Played played, List<String> files) {
        if (!played.returned()) {
            Explanation why = explain(played, files);
            throw new CheckFailure(new Finding(why.detail(), why.meaning(), why.nextStep())
                    .at(why.where())
                    .shownBy(played.picture()));
        }
    }

    /**
     * Gives up if the clock cut the call off, or it ended before anybody looked: what it didn't do yet, it might have done
     * on a faster machine.
     */
    static void requireFairChance(Played played) {
        HastyReturn.requireSeen(played);
        if (!played.returned() && played.session().end() == ProcessEnd.WALL_LIMIT) {
            throw new Inconclusive("The run \"" + played.session().id()
                    + "\" reached its time limit; whether the program or the machine was slow can't be told.");
        }
    }

    /** Why the call didn't return. Gives up where the machine may be the reason. */
    static Explanation explain(Played played, List<String> files) {
        requireFairChance(played);
        return switch (played.call().end()) {
            case THREW -> thrown(played, files);
            case DEADLOCKED -> deadlocked(played);
            case CUT -> cut(played);
            case NOT_PLAYED -> notPlayed(played);
            case RETURNED -> throw new IllegalArgumentException("it returned: " + played.picture());
        };
    }

    /** What the compiler says to these files, or to a file without which they don't compile. */
    static Optional<Explanation> notCompiled(BuildFacts build, List<String> files) {
        if (build.replaced().stream().noneMatch(files::contains)) {
            return Optional.empty();
        }
        return Optional.of(firstError(build, files).map(Endings::compilerSays).orElseGet(() -> missing(build, files)));
    }

    /** A symbol may be missing only because another file doesn't compile; then that one is the reason. */
    private static Optional<Diagnostic> firstError(BuildFacts build, List<String> files) {
        return build.diagnostics().stream()
                .filter(diagnostic -> files.contains(diagnostic.file())
                        || (build.replaced().contains(diagnostic.file()) && !isOfAssignment(diagnostic.file())))
                .min(Comparator.comparing(Endings::isConsequence)
                        .thenComparing(diagnostic -> !files.contains(diagnostic.file())));
    }

    /** Whether it is no helper class of the student's own. */
    private static boolean isOfAssignment(String file) {
        return StudentLog.FILES.contains(file)
                || Stream.of(Model.values()).anyMatch(model -> model.files().contains(file));
    }

    private static boolean isConsequence(Diagnostic diagnostic) {
        return diagnostic.message().startsWith("cannot find symbol");
    }

    private static Explanation compilerSays(Diagnostic diagnostic) {
        String name = diagnostic.file().substring(diagnostic.file().lastIndexOf('/') + 1);
        return new Explanation(
                name + " doesn't compile: line " + diagnostic.line() + ": " + Quote.of(diagnostic.message()) + ".",
                List.of(new SourceLocation(diagnostic.file(), (int) diagnostic.line())),
                "The skeleton stands in the place of what doesn't compile, and does nothing.",
                "Repair the first error that the compiler reports, and run ./mvnw test before you hand in.");
    }

    private static Explanation missing(BuildFacts build, List<String> files) {
        String file =
                build.replaced().stream().filter(files::contains).findFirst().orElse("a file");
        return new Explanation(
                file + " is missing.",
                List.of(new SourceLocation(file, 0)),
                "The skeleton stands in its place, and does nothing.",
                "Hand in the file under this path.");
    }

    private static Explanation thrown(Played played, List<String> files) {
        Thrown thrown = played.call().thrown().orElseGet(() -> new Thrown("an exception", "", List.of()));
        boolean unfinished =
                thrown.type().equals(UNFINISHED) && thrown.message().startsWith(OPEN_PLACE);
        Optional<Explanation> notCompiled =
                unfinished ? notCompiled(played.observed().build(), files) : Optional.empty();
        return notCompiled.orElseGet(() -> advice(thrown, unfinished)
                .seen(what(played.call(), thrown) + of(thrown), played.frames().where(thrown.stack())));
    }

    private static String what(CallFacts call, Thrown thrown) {
        if (isMade(thrown)) {
            String type = call.arguments().stream().findFirst().orElse("the class");
            return "No object of " + type + " could be made, so that processFiles was never called";
        }
        if (Frames.contains(thrown.stack(), CALLS, "items")) {
            return "What processFiles returned could not be read";
        }
        String method = switch (call.id()) {
            case Runs.MAIN -> "processFiles";
            case Runs.AGAIN -> "With a damaged file among others, processFiles";
            case Runs.EMPTY -> "With an empty list, processFiles";
            default -> "The call \"" + call.id() + "\"";
        };
        return method + " threw";
    }

    private static String of(Thrown thrown) {
        String type = thrown.type().substring(thrown.type().lastIndexOf('.') + 1);
        String message = thrown.message().isBlank() ? "" : ": " + Quote.of(thrown.message());
        boolean ofStudent = !isMade(thrown) && !Frames.contains(thrown.stack(), CALLS, "items");
        return (ofStudent ? " " : ": ") + type + message + (message.endsWith(".") ? "" : ".");
    }

    /** Whether the grader's own call of the constructor threw, before processFiles was called. */
    private static boolean isMade(Thrown thrown) {
        return Frames.contains(thrown.stack(), CALLS, "newProcessor");
    }

    private static Words advice(Thrown thrown, boolean unfinished) {
        if (unfinished) {
            return Words.of(Advice.NOT_IMPLEMENTED);
        }
        if (isMade(thrown)) {
            return NO_OBJECT;
        }
        if (Frames.contains(thrown.stack(), CALLS, "items")) {
            return NO_LIST;
        }
        if (thrown.message().contains("on the event loop's own thread")) {
            return Words.of(Advice.WAITS_ON_THE_LOOP);
        }
        if (thrown.message().contains("EventLoop.read was called")) {
            return Words.of(Advice.READ_OUTSIDE_THE_LOOP);
        }
        return Words.of(Advice.THREW_AN_EXCEPTION);
    }

    private static Explanation deadlocked(Played played) {
        List<ThreadPicture> threads = played.call().plateaus().stream()
                .reduce((first, second) -> second)
                .map(Plateau::threads)
                .orElse(List.of());
        List<StackLine> caller =
                Pictures.caller(threads).map(ThreadPicture::stack).orElse(List.of());
        String callee = Frames.callee(caller);
        boolean pipe = Pictures.aWorkerWrites(threads);
        List<ThreadPicture> locked =
                threads.stream().filter(Pictures::waitsForLock).toList();
        if (!pipe && !locked.isEmpty()) {
            return new Explanation(
                    "This is a deadlock: threads wait for locks, and nothing is in flight."
                            + Sentences.callerWaitsIn(callee),
                    played.frames().sorted(locked.stream().map(ThreadPicture::stack)),
                    "Each of these threads waits for a lock that another of them holds.",
                    "Take all locks in the same order everywhere, or hold only one at a time.");
        }
        return Words.of(pipe ? Advice.PIPE_IS_FULL : Advice.NEVER_RETURNED)
                .seen(Sentences.deadlock(callee), played.frames().where(caller));
    }

    private static Explanation notPlayed(Played played) {
        Optional<CallFacts> culprit = played.session().calls().stream()
                .filter(call -> call.end() == CallEnd.CUT || call.end() == CallEnd.DEADLOCKED)
                .findFirst();
        if (culprit.isEmpty()) {
            return cut(played);
        }
        Played before = new Played(played.observed(), played.session(), culprit.get());
        Explanation why = explain(before, List.of());
        return new Explanation(
                "This call was never made, since the one before it ("
                        + culprit.get().id() + ") didn't return. " + why.detail(),
                why.where(),
                why.meaning(),
                why.nextStep());
    }

    private static Explanation cut(Played played) {
        ProcessEnd end = played.session().end();
        List<SourceLocation> where = lastSeen(played);
        return switch (end) {
            case EXITED ->
                new Explanation(
                        "The program ended itself inside the call"
                                + played.session()
                                        .exitCode()
                                        .map(code -> ", with exit code " + code)
                                        .orElse("") + ".",
                        where,
                        "Something called System.exit, or the JVM died: whoever called you gets no results.",
                        "Return the results in place of an exit, and throw an exception when you can't.");
            case STALLED ->
                new Explanation(
                        "The call didn't return: for seconds on end the program did nothing, and it hardly used the"
                                + " processor.",
                        where,
                        "It waits for something that never happens, or it sleeps.",
                        "Find out what the thread waits for at this line, and who should end the wait.");
            // Where a thread that spins was seen is chance.
            case CPU_LIMIT ->
                SPINS.seen("The program used up all of its CPU time before the call returned.", List.of());
            case OUTPUT_LIMIT ->
                new Explanation(
                        "The program printed more output than a run may print.",
                        where,
                        "Something prints in a loop.",
                        "Remove the debug output.");
            case MEMORY_LIMIT ->
                new Explanation(
                        "The program used more memory than a run may use.",
                        where,
                        "Something keeps growing, or too many processes were started.",
                        "Look for a list or a loop that never ends.");
            case TASK_LIMIT ->
                new Explanation(
                        "The program started more threads and processes than a run may have.",
                        where,
                        "Threads or processes are started in a loop that never ends, or workers start workers.",
                        "Start one thread for each file, and exactly workers() processes.");
            case DISK_LIMIT ->
                new Explanation(
                        "The program wrote more to its files than a run may write.",
                        where,
                        "Something writes in a loop that never ends.",
                        "Write each line of the log once, and keep results in memory.");
            default ->
                throw new GraderFault("The call " + played.picture() + " was cut off, but its session ended as "
                        + end.label() + ": grade the submission again.");
        };
    }

    private static List<SourceLocation> lastSeen(Played played) {
        return played.call().plateaus().stream()
                .filter(plateau -> !plateau.threads().isEmpty())
                .reduce((first, second) -> second)
                .flatMap(plateau -> Pictures.caller(plateau.threads()))
                .filter(Pictures::standsStill)
                .map(thread -> played.frames().where(thread.stack()))
                .orElse(List.of());
    }
}
