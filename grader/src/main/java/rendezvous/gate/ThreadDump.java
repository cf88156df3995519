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

    /** What stands behind a thread's name. The JVM writes it whatever the name is, so it can be doubled, but not hidden. */
    private static final String BEHIND_THE_NAME =
            "\" (?<flags>(?:#\\d+ )?(?:\\[\\d+] )?(?:daemon )?(?:prio=\\d+ )?os_prio=.* tid=0x[0-9a-f]+ )"
                    + "nid=(?<nid>0x[0-9a-f]{1,8}|\\d{1,9}) .*$";

    private static final Pattern END_OF_HEADER = Pattern.compile("^(?<name>.*)" + BEHIND_THE_NAME);
    private static final Pattern HEADER = Pattern.compile("^\"(?<name>.*)" + BEHIND_THE_NAME);
    private static final Pattern STATE = Pattern.compile("^ {3}java\\.lang\\.Thread\\.State: (?<state>[A-Z_]+).*$");
    private static final Pattern FRAME =
            Pattern.compile("^\tat (?<type>[^()]+)\\.(?<method>[^.()]+)\\((?:[^()]*/)?(?<where>[^()/]*)\\)$");
    private static final Pattern CPU = Pattern.compile("\\bcpu=(?<millis>\\d{1,12}(?:\\.\\d{1,6})?)ms\\b");

    /** From here on the dump tells again what it has told, for the threads of each deadlock. */
    private static final String DEADLOCKS = "Found one Java-level deadlock:";

    private static final int MOST_FRAMES = 80;
    private static final int MOST_THREADS = 5000;

    ThreadDump {
        threads = List.copyOf(threads);
    }

    /**
     * A thread with Java frames.
     *
     * @param name its name
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
    }

    /**
     * Takes a dump apart. A thread's name may have any characters, also line feeds. What it can't do is to stand for
     * another thread, or to hide one.
     *
     * @param text what the JVM answered
     * @return its threads
     * @throws ForgeryException if a name imitates parts of a dump
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
        private Optional<String> openName = Optional.empty();
        private boolean over;
        private String name = "";
        private boolean daemon;
        private long tid;
        private double cpuMillis;
        private String state = "";

        void line(String line) {
            if (over) {
                refuseIf(END_OF_HEADER.matcher(line).matches());
            } else if (openName.isPresent()) {
                lineOfName(openName.get(), line);
            } else if (line.isEmpty()) {
                finishThread();
            } else if (line.startsWith(DEADLOCKS)) {
                finishThread();
                over = true;
            } else if (line.startsWith("\"")) {
                firstLineOfHeader(line);
            } else {
                refuseIf(END_OF_HEADER.matcher(line).matches());
                lineOfThread(line);
            }
        }

        private void firstLineOfHeader(String line) {
            finishThread();
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                beginThread(header.group("name"), header);
            } else {
                refuseIf(END_OF_HEADER.matcher(line).matches());
                openName = Optional.of(line.substring(1));
            }
        }

        /** The name of the thread has a line feed in it. */
        private void lineOfName(String begun, String line) {
            Matcher end = END_OF_HEADER.matcher(line);
            if (end.matches()) {
                openName = Optional.empty();
                beginThread(begun + "\n" + end.group("name"), end);
                return;
            }
            refuseIf(line.startsWith(DEADLOCKS)
                    || STATE.matcher(line).matches()
                    || FRAME.matcher(line).matches());
            openName = Optional.of(begun + "\n" + line);
        }

        private void beginThread(String named, Matcher header) {
            name = named;
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
                threads.add(new JavaThread(name, daemon, tid, cpuMillis, state, stack));
            }
            stack.clear();
            // A stack without a header that we could read is kept as a thread that nothing is known of.
            name = "";
            daemon = false;
            tid = 0;
            cpuMillis = 0;
            state = "";
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
