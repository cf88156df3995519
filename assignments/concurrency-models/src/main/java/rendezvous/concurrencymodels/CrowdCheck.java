package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import rendezvous.judge.CheckFailure;
import rendezvous.judge.Observed;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Proof;
import rendezvous.model.Request;

/** Whether an event loop waits for a thousand files as it does for seven. */
final class CrowdCheck {

    private static final Words NOT_ALL = new Words(
            "Something in your program has a fixed size, and with many files it makes them wait for each other.",
            "Start the reads of all files before you wait for any of them; a loop needs neither batches nor a limit.");
    private static final Words MANY_THREADS = new Words(
            "A thread for each file costs memory and time; an event loop needs one thread for any number of files.",
            "Use the loop's read on the loop's own thread for every file.");

    private final Played played;

    CrowdCheck(Observed observed) {
        this.played = Played.of(observed, Model.ASYNCIO.session(), Runs.MANY);
    }

    void requireAllTogether() {
        int files = played.files();
        boolean full = played.call().plateaus().stream()
                .anyMatch(plateau -> plateau.proof() == Proof.FULL && plateau.wanted() == files);
        int most = played.call().plateaus().stream()
                .map(Plateau::held)
                .mapToInt(held -> held.size())
                .max()
                .orElse(0);
        if (!full && most == 0) {
            Endings.requireReturned(played, Model.ASYNCIO.files());
        }
        if (!full) {
            Endings.requireFairChance(played);
            throw failure(NOT_ALL, "At most " + most + " of " + files + " reads were in flight at the same time.");
        }
        requireOneThread();
        Endings.requireReturned(played, Model.ASYNCIO.files());
        Results.requireOneForEach(played);
    }

    private void requireOneThread() {
        if (played.requests(InputFile.READ).anyMatch(request -> request.form() == Form.BLOCKING)) {
            throw failure(MANY_THREADS, "Reads blocked threads, one for each of " + played.files() + " files.");
        }
        if (!Diagnosis.issuedByOneThread(played.requests(InputFile.READ))
                || !played.requests(InputFile.READ).allMatch(Request::inMainProcess)) {
            throw failure(Words.of(Advice.READ_OUTSIDE_THE_LOOP), "More than one thread started the reads.");
        }
    }

    private CheckFailure failure(Words words, String observed) {
        return new CheckFailure(words.observed(observed).shownBy(played.picture()));
    }
}
