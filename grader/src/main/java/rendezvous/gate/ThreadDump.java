package rendezvous.gate;

import rendezvous.model.StackLine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of HotSpot's {@code Thread.print}, taken apart. JDK 17 writes {@code nid} in hexadecimal, later ones in
 * decimal digits.
 *
 * @param threads the threads that have Java frames; others are the JVM's own
 */
record ThreadDump(List<JavaThread> threads) {

    /**
     * What stands behind the quote that ends a thread's name. The JVM writes it whatever the name is, and no quote in it:
     * so it can be doubled, but not hidden, and one look from the end of a line finds it.
     */
    private static final Pattern BEHIND_THE_NAME =
            Pattern.compile(" (?<flags>(?:#\\d+ )?(?:\\[\\d+] )?(?:daemon )?(?:prio=\\d+ )?os_prio=.* tid=0x[0-9a-f]+ )"
                    + "nid=(?<nid>0x[0-9a-f]{1,8}|0|[1-9]\\d{0,8}) .*");

    private static final Pattern STATE = Pattern.compile("^ {3}java\\.lang\\.Thread\\.State: (?<state>[A-Z_]+).*$");
    private static final Pattern FRAME =
            Pattern.compile("^\tat (?<type>[^()]+)\\.(?<method>[^.()]+)\\((?:[^()]*/)?(?<where>[^()/]*)\\)$");
    private static final Pattern CPU = Pattern.compile("\\bcpu=(?<millis>\\d{1,12}(?:\\.\\d{1,6})?)ms\\b");

    /** From here on the dump tells again what it has told, for the threads of each deadlock. */
    private static final String DEADLOCKS = "Found one Java-level deadlock:";

    /** Of a line, and of a name with all its lines: many times what people and machines call a thread. */
    static final int LONGEST = 1 << 14;

    /** Of one name. */
    private static final int MOST_LINES = 20;

    /** Of a name, in characters. */
    private static final int LONGEST_SHOWN = 100;

    private static final int MOST_FRAMES = 80;
    private static final int MOST_THREADS = 5000;

    ThreadDump {
        threads = List.copyOf(threads);
    }

    /**
     * A thread with Java frames.
     *
     * @param name its name, or how it begins
     * @param daemon whether it lets the JVM end
     * @param tid its number inside the process's own process namespace; 0 if unknown
     * @param cpuMillis processor time that it used so far
     * @param state Java's word for its state
     * @param stack innermost frame first
     */
    record JavaThread(String name, boolean daemon, long tid, double cpuMillis, String state, List<StackLine> stack) {
        JavaThread {
            stack = List.copyOf(stack);
        }

        boolean standsIn(String type, String method) {
            return stack.stream()
                    .anyMatch(line -> line.type().equals(type) && line.method().equals(method));
        }

        /** Whether the outermost frames are there, too. */
        boolean isWhole() {
            return stack.size() < MOST_FRAMES;
        }
    }

    /**
     * Takes a dump apart. A thread's name may have any characters, also line feeds. What it can't do is to stand for
     * another thread, or to hide one.
     *
     * @param text what the JVM answered
     * @return its threads
     * @throws ForgeryException if a name imitates parts of a dump, or is so long that nobody can have meant it as a name
     */
    static ThreadDump parse(String text) {
        Parser parser = new Parser();
        text.lines().forEach(parser::line);
        parser.finishThread();
        return new ThreadDump(parser.threads);
    }

    private static final class Parser {
        private final List<JavaThread> threads = new ArrayList<>();
        private final List<StackLine> stack = new ArrayList<>();
        private final Set<Long> tids = new HashSet<>();
        private final StringBuilder name = new StringBuilder();
        private int linesOfName;
        private boolean nameIsOpen;
        private boolean over;
        private boolean daemon;
        private long tid;
        private double cpuMillis;
        private String state = "";

        void line(String line) {
            bound(line.length(), LONGEST);
            Optional<Matcher> end = endOfHeader(line);
            if (over) {
                refuseIf(end.isPresent());
            } else if (nameIsOpen) {
                lineOfName(line, end);
            } else if (line.isEmpty()) {
                finishThread();
            } else if (line.startsWith(DEADLOCKS)) {
                finishThread();
                over = true;
            } else if (line.startsWith("\"")) {
                firstLineOfHeader(line, end);
            } else {
                refuseIf(end.isPresent());
                lineOfThread(line);
            }
        }

        /** Before anything else is done with it: the work may grow with the length. */
        private static void bound(int size, int most) {
            if (size > most) {
                throw new ForgeryException("a name in a thread dump is so long that nobody can mean it as one");
            }
        }

        /** What the JVM wrote behind a name, if the name ends in this line. */
        private static Optional<Matcher> endOfHeader(String line) {
            int quote = line.lastIndexOf('"');
            if (quote < 0) {
                return Optional.empty();
            }
            Matcher behind = BEHIND_THE_NAME.matcher(line).region(quote + 1, line.length());
            return behind.matches() ? Optional.of(behind) : Optional.empty();
        }

        private void firstLineOfHeader(String line, Optional<Matcher> end) {
            finishThread();
            refuseIf(end.isPresent() && line.lastIndexOf('"') == 0);
            nameIsOpen = true;
            linesOfName = 1;
            partOfName(line, 1, end);
        }

        /** The name of the thread has a line feed in it. */
        private void lineOfName(String line, Optional<Matcher> end) {
            bound(++linesOfName, MOST_LINES);
            refuseIf(end.isEmpty()
                    && (line.startsWith(DEADLOCKS)
                            || STATE.matcher(line).matches()
                            || FRAME.matcher(line).matches()));
            name.append('\n');
            partOfName(line, 0, end);
        }

        private void partOfName(String line, int start, Optional<Matcher> end) {
            name.append(line, start, end.isPresent() ? line.lastIndexOf('"') : line.length());
            bound(name.length(), LONGEST);
            end.ifPresent(this::beginThread);
        }

        private void beginThread(Matcher header) {
            nameIsOpen = false;
            daemon = header.group("flags").contains("daemon ");
            tid = Long.decode(header.group("nid"));
            // A thread that is just being made has no number yet.
            refuseIf(tid != 0 && !tids.add(tid));
            Matcher cpu = CPU.matcher(header.group("flags"));
            cpuMillis = cpu.find() ? Double.parseDouble(cpu.group("millis")) : 0;
        }

        private static void refuseIf(boolean imitated) {
            if (imitated) {
                throw new ForgeryException("the name of a thread imitates a thread dump");
            }
        }

        private void lineOfThread(String line) {
            Matcher stateLine = STATE.matcher(line);
            if (stateLine.matches()) {
                state = stateLine.group("state");
                return;
            }
            Matcher frame = FRAME.matcher(line);
            if (frame.matches() && stack.size() < MOST_FRAMES) {
                stack.add(stackLine(frame));
            }
        }

        void finishThread() {
            if (!stack.isEmpty() && threads.size() < MOST_THREADS) {
                threads.add(new JavaThread(shownName(), daemon, tid, cpuMillis, state, stack));
            }
            stack.clear();
            // A stack without a header that we could read is kept as a thread that nothing is known of.
            name.setLength(0);
            daemon = false;
            tid = 0;
            cpuMillis = 0;
            state = "";
        }

        private String shownName() {
            return name.codePointCount(0, name.length()) <= LONGEST_SHOWN
                    ? name.toString()
                    : name.substring(0, name.offsetByCodePoints(0, LONGEST_SHOWN)) + '…';
        }

        private static StackLine stackLine(Matcher frame) {
            String where = frame.group("where");
            int colon = where.lastIndexOf(':');
            boolean known = colon > 0 && where.substring(colon + 1).matches("\\d{1,9}");
            return new StackLine(
                    frame.group("type"),
                    frame.group("method"),
                    known ? where.substring(0, colon) : "",
                    known ? Integer.parseInt(where.substring(colon + 1)) : 0);
        }
    }
}
