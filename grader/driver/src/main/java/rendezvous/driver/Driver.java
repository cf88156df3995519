package rendezvous.driver;

import rendezvous.driver.traps.Traps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays the grader's calls against the student's classes, one at a time, on its main thread. See docs/protocol.md.
 *
 * <p>It says that it is there before it loads any class of the student's. Threads that a call leaves behind are left
 * alone: the grader looks at them from outside.
 */
public final class Driver {

    private static final int CHANNEL_BROKEN = 3;

    private final Channel channel;
    private final Stage stage;

    private Driver(Channel channel, Stage stage) {
        this.channel = channel;
        this.stage = stage;
    }

    /**
     * Runs until the grader says {@code end} (exit code 0) or the connection breaks (exit code 3).
     *
     * @param args none
     */
    public static void main(String[] args) {
        int exitCode = CHANNEL_BROKEN;
        try (Channel channel = Channel.open(Path.of(property("concurrency.gate")))) {
            channel.send(
                    "driver",
                    property("concurrency.token"),
                    Long.toString(ProcessHandle.current().pid()));
            new Driver(channel, new Stage(Path.of(property("rendezvous.input")))).serve();
            exitCode = 0;
        } catch (IOException | IllegalStateException e) {
            System.err.println("driver: " + e.getMessage());
        } finally {
            Runtime.getRuntime().halt(exitCode); // never wait for threads that a student left behind
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the system property " + name + " is not set");
        }
        return value;
    }

    private void serve() throws IOException {
        List<String> command = channel.receive();
        while (!command.get(0).equals("end")) {
            List<String> arguments = command.subList(1, command.size());
            switch (command.get(0)) {
                case "play" -> play(arguments);
                case "collect" -> Collected.of(Path.of(arguments.get(0))).sendTo(channel);
                default -> throw new IllegalStateException("unknown command " + command.get(0));
            }
            command = channel.receive();
        }
    }

    private void play(List<String> arguments) throws IOException {
        Ending ending = stage.play(arguments.get(0), arguments.subList(1, arguments.size()));
        for (String[] race : Traps.take()) {
            channel.send(race);
        }
        ending.sendTo(channel);
    }
}
