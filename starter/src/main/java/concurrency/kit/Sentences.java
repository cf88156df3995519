package concurrency.kit;

/** What a check says that it has seen. The public tests and the grader use the same words. */
public final class Sentences {

    /** The results are right, and in the wrong order. */
    public static final String OTHER_ORDER =
            "Each file has its result, but the results stand in another order than the files of the list.";
    /** Not every file was asked for. */
    public static final String NEVER_READ = "Some files of the list were never read.";
    /** The main process does what the workers should do. */
    public static final String READ_IN_MAIN = "Files were read inside the main process.";
    /** A worker with threads. */
    public static final String SEVERAL_IN_ONE_WORKER = "One worker process held several reads at the same time.";
    /** The loop is used by more than its own thread. */
    public static final String SEVERAL_STARTERS = "More than one thread started the reads.";
    /** The common pool did the work. */
    public static final String READ_BY_COMMON_POOL = "Files were read by threads of the common pool.";

    private Sentences() {}

    /**
     * How much was in flight.
     *
     * @param peak the most at one instant
     * @param wanted how many there should have been
     * @param kind what they are called, for example {@code read}
     * @param inWorkers whether only those of worker processes count
     * @return one sentence
     */
    public static String inFlight(int peak, int wanted, String kind, boolean inWorkers) {
        return "At most " + peak + " of " + wanted + " " + kind + "s " + (peak == 1 ? "was" : "were") + " in flight "
                + (inWorkers ? "in worker processes " : "") + "at the same time.";
    }

    /**
     * What the caller was waiting for.
     *
     * @param callee what the student's line had called, for example {@code Thread.join}; empty if nothing
     * @return one sentence; empty if there is nothing to say
     */
    public static String callerWasIn(String callee) {
        return callee.isEmpty() ? "" : "The thread that called processFiles was in " + callee + ".";
    }

    /**
     * Nothing moves any more, and nothing is asked for.
     *
     * @param callee what the student's line has called; empty if nothing
     * @return one or two sentences
     */
    public static String deadlock(String callee) {
        return "This is a deadlock: nothing is in flight, and no thread can move any more." + callerWaitsIn(callee);
    }

    /**
     * Where the caller waits for good.
     *
     * @param callee what the student's line has called; empty if nothing
     * @return a sentence to follow another one; empty if there is nothing to say
     */
    public static String callerWaitsIn(String callee) {
        return callee.isEmpty() ? "" : " The thread that called processFiles waits in " + callee + ".";
    }

    /**
     * A method that was called, by the name that students know.
     *
     * @param type the full name of its class
     * @param method its name
     * @return for example {@code Thread.join}; classes of the kit have the names of their interfaces
     */
    public static String method(String type, String method) {
        if (type.startsWith("concurrency.kit.")) {
            return (type.contains("Loop") ? "EventLoop." : "FileWork.") + method;
        }
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return simple.replace("Impl", "").replaceAll("\\$.*", "") + "." + method;
    }

    /**
     * The kit's own complaint, which became a result.
     *
     * @param error its text
     * @return one sentence
     */
    public static String refused(String error) {
        return "The kit refused: " + error;
    }

    /**
     * Nothing was asked for.
     *
     * @param who who should have asked
     * @return one sentence
     */
    public static String readNothing(String who) {
        return who + " read no file through FileWork.read.";
    }

    /**
     * A wrong number of processes.
     *
     * @param processes how many read files
     * @param wanted how many the pool should have
     * @return one sentence
     */
    public static String processes(int processes, int wanted) {
        return number(processes, "process") + " read files; the pool should have " + wanted + ".";
    }

    /**
     * Reads that blocked where none should.
     *
     * @param blocking how many
     * @param all of how many
     * @return one sentence
     */
    public static String blocked(long blocking, long all) {
        return blocking + " of " + all + " reads blocked a thread.";
    }

    /**
     * A file without a result.
     *
     * @param file its name
     * @return one sentence
     */
    public static String noResult(String file) {
        return "The file " + file + " has no result.";
    }

    /**
     * An error where there should be none.
     *
     * @param file the file's name
     * @param error the error's text
     * @return one sentence
     */
    public static String unexpectedError(String file, String error) {
        return "The file " + file + " can be read, but its result is an error: " + error;
    }

    /**
     * A wrong count.
     *
     * @param file the file's name
     * @param given what the result says
     * @param served what is right
     * @return one sentence
     */
    public static String wrongCount(String file, String given, String served) {
        return "For " + file + " you returned " + given + " words; the text that was served has " + served + ".";
    }

    /**
     * A wrong number of results.
     *
     * @param entries how many the list has
     * @param results how many came back, in words
     * @return one sentence
     */
    public static String wrongNumber(int entries, String results) {
        return "The list had " + number(entries, "entry") + ", but " + results + " came back.";
    }

    /**
     * A count and its noun.
     *
     * @param count how many
     * @param noun one of them
     * @return for example {@code 1 file}, {@code 3 files} or {@code 3 processes}
     */
    public static String number(long count, String noun) {
        if (count == 1) {
            return "1 " + noun;
        }
        if (noun.endsWith("y")) {
            return count + " " + noun.substring(0, noun.length() - 1) + "ies";
        }
        return count + " " + noun + (noun.endsWith("s") ? "es" : "s");
    }
}
