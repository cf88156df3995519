package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Explanation;
import rendezvous.model.Form;
import rendezvous.model.Plateau;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.SourceLocation;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells from the picture of the fullest plateau why too little was in flight. One for each model. */
abstract class Diagnosis {

    private static final Words NEVER_COUNTED = new Words(
            "The words of a file are counted by countWords of the work that you were given, and by nothing else.",
            "Call countWords for each text that read gave, and return its number.");

    private final Model model;

    Diagnosis(Model model) {
        this.model = model;
    }

    static Diagnosis of(Model model) {
        return switch (model) {
            case THREADING -> new ThreadingDiagnosis();
            case MULTIPROCESSING -> new MultiprocessingDiagnosis();
            case ASYNCIO -> new AsyncioDiagnosis();
        };
    }

    /** What the picture says, for requests of a kind. */
    final Explanation explain(Played played, String kind) {
        Endings.requireFairChance(played);
        Optional<Explanation> misused = misusedLoop(played);
        if (misused.isPresent()) {
            return misused.get();
        }
        if (played.peak(kind) <= 1 && !played.returned()) {
            return Endings.explain(played, model.files());
        }
        Optional<Explanation> early = GivingUp.of(played).or(() -> HastyReturn.of(played));
        if (early.isPresent()) {
            return early.get();
        }
        if (played.requests(kind).findAny().isEmpty()) {
            return nothingAsked(kind);
        }
        List<ThreadPicture> threads = played.fullest(kind).map(Plateau::threads).orElse(List.of());
        return words(played, kind, threads).seen(detail(threads), where(played, kind, threads));
    }

    /** The words that fit. */
    abstract Words words(Played played, String kind, List<ThreadPicture> threads);

    /** What to say when nothing of a kind was asked for although the call returned. */
    private Explanation nothingAsked(String kind) {
        return kind.equals(InputFile.COUNT)
                ? NEVER_COUNTED.seen(reader() + " never called FileWork.countWords.", List.of())
                : Words.of(Advice.NEVER_READ).seen(Sentences.readNothing(reader()), List.of());
    }

    /** Who should have read and counted. */
    String reader() {
        return "Your program";
    }

    static List<StackLine> callerStack(List<ThreadPicture> threads) {
        return Pictures.caller(threads).map(ThreadPicture::stack).orElse(List.of());
    }

    static boolean issuedByOneThread(Stream<Request> requests) {
        return requests.map(request -> List.of(request.pid(), request.tid(), request.thread()))
                        .distinct()
                        .count()
                == 1;
    }

    private static String detail(List<ThreadPicture> threads) {
        return Sentences.callerWasIn(Frames.callee(callerStack(threads)));
    }

    private static List<SourceLocation> where(Played played, String kind, List<ThreadPicture> threads) {
        Frames frames = played.frames();
        return Stream.of(
                        frames.first(threads.stream().filter(Pictures::waitsForLock)),
                        frames.first(Pictures.caller(threads).filter(Pictures::standsStill).stream()),
                        frames.first(played.heldFor(kind, threads)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The kit refuses what would hang; the exception may have become a result. */
    private static Optional<Explanation> misusedLoop(Played played) {
        return played.call().results().stream()
                .flatMap(result -> refusal(result).stream())
                .findFirst();
    }

    private static Optional<Explanation> refusal(ResultLine result) {
        String error = result.error().orElse("");
        if (error.contains("EventLoop.read was called")) {
            return Optional.of(
                    Words.of(Advice.READ_OUTSIDE_THE_LOOP).seen(Sentences.refused(Quote.of(error)), List.of()));
        }
        if (error.contains("on the event loop's own thread")) {
            return Optional.of(Words.of(Advice.WAITS_ON_THE_LOOP).seen(Sentences.refused(Quote.of(error)), List.of()));
        }
        return Optional.empty();
    }

    static boolean anyBlocking(Stream<Request> requests) {
        return requests.anyMatch(request -> request.form() == Form.BLOCKING);
    }
}
