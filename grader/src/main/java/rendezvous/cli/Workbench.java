package rendezvous.cli;

import rendezvous.batch.Batch;
import rendezvous.batch.Conditions;
import rendezvous.batch.Observation;
import rendezvous.batch.Outcome;
import rendezvous.batch.ResultFiles;
import rendezvous.batch.SubmissionGrader;
import rendezvous.build.Jdk;
import rendezvous.intake.Candidate;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import rendezvous.sandbox.Sandbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that a run of grading needs, chosen and stated. */
final class Workbench {

    private final Streams streams;
    private final Observation observation;
    private final SubmissionGrader grader;
    private final int slots;

    private Workbench(Streams streams, Observation observation, SubmissionGrader grader, int slots) {
        this.streams = streams;
        this.observation = observation;
        this.grader = grader;
        this.slots = slots;
    }

    /**
     * Chooses JDK and isolation, and says so before anything runs.
     *
     * @param own whether everything that will run was shipped with the kit
     */
    static Workbench of(Streams streams, Surroundings surroundings, Definition definition, Options options, boolean own)
            throws CommandException, IOException {
        int slots = options.slots();
        Jdk jdk = options.jdk();
        Sandbox sandbox = new IsolationPolicy(surroundings.sandboxes(jdk)).choose(options.isolation(), own);
        streams.message("Isolation: %s (%s) · JDK %s · kit %s"
                .formatted(sandbox.isolation().label(), sandbox.description(), jdk.version(), Kit.version()));
        Conditions conditions = new Conditions(Kit.rules(definition), sandbox.isolation(), jdk.version());
        Observation observation = surroundings.observation(definition, sandbox, jdk);
        SubmissionGrader grader = new SubmissionGrader(
                definition.assignment(), conditions, observation, surroundings.judgement(definition));
        return new Workbench(streams, observation, grader, slots);
    }

    /** Grades once into a results folder, shows progress, and can be stopped by Ctrl-C. */
    List<Outcome> grade(List<Candidate> candidates, Path folder) throws CommandException, IOException {
        requireWritable(folder);
        try (observation;
                Progress progress = new Progress(streams, System::nanoTime)) {
            List<Outcome> outcomes = Interruption.run(streams, new Batch(grader, folder, slots, progress), candidates);
            Conclusion.cards(outcomes).forEach(card -> tellWhoIsHeld(card, folder));
            return outcomes;
        }
    }

    /** A log may be read by students, too: what was tried stands in the evidence alone. */
    private void tellWhoIsHeld(Scorecard card, Path folder) {
        if (card.state() == State.HELD) {
            String id = card.submission().id();
            streams.message("A person has to look at " + id + ". Why stands in "
                    + new ResultFiles(folder.resolve(id)).evidence() + ", at the session that ended as \"tampered\".");
        }
    }

    private static void requireWritable(Path folder) throws CommandException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".probe-", ""));
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "Results can't be written into " + folder + reason(e)
                            + ". Name a folder that you may write into with --out.");
        }
    }

    /** What the file system says, to stand behind what failed. */
    static String reason(IOException error) {
        if (error instanceof AccessDeniedException) {
            return ": permission denied";
        }
        return error instanceof FileSystemException known && known.getReason() != null ? ": " + known.getReason() : "";
    }
}
