package rendezvous.concurrencymodels;

import static rendezvous.judge.EvidenceAssertions.assertThat;

import concurrency.kit.Advice;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Explanation;
import rendezvous.judge.Finding;
import rendezvous.judge.Observed;
import rendezvous.model.Attestation;
import rendezvous.model.Leftover;
import rendezvous.model.SourceLocation;

import java.util.List;
import java.util.Optional;

/** What the checks of all three models have in common. */
final class ModelCheck {

    private static final Words LEFT_THREADS = new Words(
            "These threads keep the program alive, though their work is done.",
            "Call shutdown() of your executor in a finally block, and join the threads that you started.");
    private static final Words LEFT_PROCESSES = new Words(
            "Worker processes that nobody ends wait for ever, and every call adds more of them.",
            "End each worker process in a finally block: close its input, or destroy it.");

    private static final Words NOT_THE_SENDER = new Words(
            "Who asks for a file is what the kernel sees, not what a request says of itself.",
            "Read the files with the FileWork or the EventLoop of your context, and with nothing else.");

    private final Model model;
    private final Observed observed;

    ModelCheck(Model model, Observed observed) {
        this.model = model;
        this.observed = observed;
    }

    Played main() {
        return Played.of(observed, model.session(), Runs.MAIN);
    }

    /** The main call in the attempt in which most was counted together: which one it is may differ from the reads. */
    Played mainByCounts() {
        return Played.of(observed, model.session(), Runs.MAIN, InputFile.COUNT);
    }

    /** The kernel doesn't contradict what the requests say of their processes and threads. */
    void requireTrueSenders() {
        Played played = main();
        if (played.call().requests().stream().anyMatch(request -> request.attestation() == Attestation.REFUTED)) {
            throw failure(
                    played, NOT_THE_SENDER, "Requests named threads that did not receive the answers.", List.of());
        }
    }

    /** So many files were in flight together. */
    void readTogether(int wanted) {
        requireTrueSenders();
        Played played = main();
        assertThat(model.session(), played.call())
                .explainedBy(call -> Diagnosis.of(model).explain(played, InputFile.READ))
                .hadInFlightTogether(wanted);
    }

    /** As many counts as reads were in flight together; a pool that is too small is not punished twice. */
    void countedTogether(int most) {
        Played played = mainByCounts();
        assertThat(model.session(), played.call())
                .ofKind(InputFile.COUNT)
                .wholly()
                .explainedBy(call -> Diagnosis.of(model).explain(played, InputFile.COUNT))
                .hadInFlightTogether(countsWanted(most));
    }

    int countsWanted(int most) {
        return Math.max(2, Math.min(most, main().peak(InputFile.READ)));
    }

    /** The main call gave the right results, and asked for each file once. */
    void rightResults() {
        Played played = main();
        Endings.requireReturned(played, model.files());
        Optional<Explanation> early = GivingUp.of(played).or(() -> HastyReturn.of(played));
        if (early.isPresent()) {
            throw failure(played, early.get());
        }
        Results.requireRight(played);
        Results.requireReadOnce(played);
    }

    /** The odd files and the empty list were handled. Of who waits for nothing it is chance what comes back. */
    void rightErrors() {
        Optional<Explanation> hasty = HastyReturn.of(main());
        if (hasty.isPresent()) {
            throw failure(main(), hasty.get());
        }
        for (String call : List.of(Runs.AGAIN, Runs.EMPTY)) {
            Played played = Played.of(observed, model.session(), call);
            Endings.requireReturned(played, model.files());
            Results.requireOneForEach(played);
        }
    }

    /** Nothing was left behind by the main call. */
    void clean() {
        Played played = main();
        Endings.requireReturned(played, model.files());
        List<Leftover> leftovers = played.call().leftovers();
        if (leftovers.isEmpty()) {
            return;
        }
        boolean process = leftovers.stream().anyMatch(left -> left.kind() == Leftover.Kind.PROCESS);
        // A thread that runs the student's own code just now stands somewhere by chance.
        List<SourceLocation> where = played
                .frames()
                .sorted(leftovers.stream()
                        .map(Leftover::stack)
                        .filter(stack -> !stack.isEmpty() && !Frames.isStudents(stack.get(0))))
                .stream()
                .limit(3)
                .toList();
        throw failure(
                played,
                process ? LEFT_PROCESSES : LEFT_THREADS,
                process
                        ? "Worker processes still ran after processFiles had returned."
                        : "Threads that keep the JVM alive still ran after processFiles had returned.",
                where);
    }

    CheckFailure failure(Played played, Advice advice, String observedText) {
        return failure(played, Words.of(advice), observedText, List.of());
    }

    CheckFailure failure(Played played, Words words, String observedText, List<SourceLocation> where) {
        Endings.requireFairChance(played);
        return new CheckFailure(words.observed(observedText).at(where).shownBy(played.picture()));
    }

    CheckFailure failure(Played played, Explanation why) {
        return new CheckFailure(new Finding(why.detail(), why.meaning(), why.nextStep())
                .at(why.where())
                .shownBy(played.picture()));
    }
}
