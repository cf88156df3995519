package rendezvous.observe;

import rendezvous.assignment.Assignment;
import rendezvous.assignment.AssignmentModule;
import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Draw;
import rendezvous.assignment.Hold;
import rendezvous.assignment.Serving;
import rendezvous.assignment.SessionPlan;
import rendezvous.model.CallFacts;
import rendezvous.model.Expected;
import rendezvous.model.Limits;
import rendezvous.model.Plateau;
import rendezvous.model.Points;
import rendezvous.model.SessionFacts;
import rendezvous.model.SourceFile;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The smallest assignment that the engine can play: one call of one processor on some files. */
record TinyAssignment(String processor, int files, int workers, Hold hold, boolean traps, boolean thrice, boolean one)
        implements AssignmentModule {

    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(90), Duration.ofSeconds(8), 1 << 16, 1L << 30, 400, 8L << 20);

    private static final int MOST_LONG_TEXTS = 20;

    TinyAssignment(String processor, int files, int workers, int together) {
        this(processor, files, workers, Hold.until(together), false, false, false);
    }

    static TinyAssignment of(String processor, int files) {
        return new TinyAssignment(processor, files, 1, files);
    }

    /** The same call once more in a session with traps. */
    TinyAssignment withTraps() {
        return new TinyAssignment(processor, files, workers, hold, true, false, false);
    }

    /** The same call in three sessions. */
    TinyAssignment threeTimes() {
        return new TinyAssignment(processor, files, workers, hold, false, true, false);
    }

    /** The same call, held in another way. */
    TinyAssignment heldBy(Hold other) {
        return new TinyAssignment(processor, files, workers, other, traps, thrice, one);
    }

    /** The same call, in which one file at a time is as right as all at once. */
    TinyAssignment askingForOne() {
        return new TinyAssignment(processor, files, workers, hold, traps, thrice, true);
    }

    Assignment definition(Limits limits) {
        return new Assignment(id(), "Tiny", Points.ZERO, "seed", limits, List.of(), List.of(), List.of());
    }

    @Override
    public List<SessionPlan> plan(Draw draw) {
        List<Expected> expected = new ArrayList<>();
        List<Serving> servings = new ArrayList<>();
        List<SourceFile> inputs = new ArrayList<>();
        int factor = files > MOST_LONG_TEXTS ? 1 : 1000;
        List<String> arguments = new ArrayList<>(List.of(processor, Integer.toString(workers), "new"));
        for (int i = 1; i <= files; i++) {
            String item = "file " + i + ".txt";
            String text = (draw.word() + ' ').repeat(factor * i);
            inputs.add(new SourceFile(item, "not what the gate serves"));
            expected.add(new Expected(item, Integer.toString(factor * i), false));
            servings.add(new Serving("read", item, item, text, Optional.empty(), false));
            servings.add(new Serving("count", sha256(text), item, "", Optional.empty(), true));
            arguments.add(item);
        }
        CallPlan call = new CallPlan("main", "process", arguments, expected, servings, hold);
        SessionPlan plain = new SessionPlan("tiny", inputs, List.of(call), List.of());
        if (thrice) {
            return Stream.of("tiny", "second", "third")
                    .map(id -> new SessionPlan(id, inputs, List.of(call), List.of()))
                    .toList();
        }
        if (!traps) {
            return List.of(plain);
        }
        CallPlan meeting = new CallPlan(
                "main", "process", arguments, expected, servings, Hold.untilThenAllAtOnce(hold.together()));
        return List.of(
                plain,
                new SessionPlan(
                        "traps", inputs, List.of(meeting), List.of(), Optional.of(plain.id()), Optional.empty()));
    }

    @Override
    public String id() {
        return "tiny";
    }

    @Override
    public String definition() {
        throw new UnsupportedOperationException("made by hand");
    }

    @Override
    public String pristine(String path) {
        throw new IllegalArgumentException("no such file: " + path);
    }

    @Override
    public boolean isEnough(SessionFacts session, CallFacts call, Plateau plateau) {
        return one;
    }

    @Override
    public List<Class<?>> suites() {
        return List.of();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
