package rendezvous.concurrencymodels;

import static rendezvous.judge.EvidenceAssertions.assertThat;

import concurrency.kit.Advice;
import concurrency.kit.Sentences;
import rendezvous.judge.Check;
import rendezvous.judge.Observed;
import rendezvous.model.Request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The checks of the second model: a pool of worker processes. */
final class MultiprocessingChecks {

    private static final Words UNEVEN = new Words(
            "The shares of the workers aren't even: while the longest is worked off, the others have nothing to do.",
            "Share the files out one by one in turn, or give each worker its next file when it is done.");

    @Check(
            value = "multiprocessing.concurrent",
            decides =
                    "The gate holds every read until workers() files are in flight in worker processes, or until the program provably can't move. The fullest moment counts; (peak - 1) of (workers - 1) parts of the points are kept.")
    void concurrent(Observed observed) {
        ModelCheck check = new ModelCheck(Model.MULTIPROCESSING, observed);
        check.requireTrueSenders();
        Played played = check.main();
        assertThat(Model.MULTIPROCESSING.session(), played.call())
                .inWorkerProcesses()
                .explainedBy(call -> Diagnosis.of(Model.MULTIPROCESSING).explain(played, InputFile.READ))
                .hadInFlightTogether(workers(played));
    }

    @Check(
            value = "multiprocessing.model",
            decides =
                    "The kernel tells which process holds which read: exactly workers() processes over the whole call, each with one read at a time, none of them the main process.")
    void model(Observed observed) {
        ModelCheck check = new ModelCheck(Model.MULTIPROCESSING, observed);
        Played played = check.main();
        int wanted = workers(played);
        if (played.requests(InputFile.READ).anyMatch(Request::inMainProcess)) {
            throw check.failure(played, Advice.READS_IN_THE_MAIN_PROCESS, Sentences.READ_IN_MAIN);
        }
        if (someProcessHeldSeveral(played)) {
            throw check.failure(played, Advice.THREADS_IN_A_WORKER, Sentences.SEVERAL_IN_ONE_WORKER);
        }
        int processes = shares(played).size();
        if (processes != wanted) {
            throw check.failure(
                    played,
                    processes > wanted ? Advice.TOO_MANY_PROCESSES : Advice.TOO_FEW_PROCESSES,
                    Sentences.processes(processes, wanted));
        }
    }

    @Check(
            value = "multiprocessing.even",
            decides =
                    "The reads of each process are counted while the gate releases them round by round: two workers differ by one file at most.")
    void even(Observed observed) {
        ModelCheck check = new ModelCheck(Model.MULTIPROCESSING, observed);
        Played played = check.main();
        List<Long> shares = shares(played).values().stream()
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        if (shares.isEmpty()) {
            throw check.failure(played, Advice.READS_IN_THE_MAIN_PROCESS, "No worker process read a file.");
        }
        long most = shares.get(0);
        long least = shares.get(shares.size() - 1);
        if (most - least > 1 || shares.size() == 1) {
            throw check.failure(
                    played,
                    UNEVEN,
                    shares.size() == 1
                            ? "One worker process read all files."
                            : "One worker process read at least two files more than another.",
                    List.of());
        }
    }

    @Check(
            value = "multiprocessing.counts",
            decides =
                    "The gate holds every count in the same way: as many counts as reads must be in flight together in worker processes.")
    void counts(Observed observed) {
        ModelCheck check = new ModelCheck(Model.MULTIPROCESSING, observed);
        Played played = check.mainByCounts();
        assertThat(Model.MULTIPROCESSING.session(), played.call())
                .ofKind(InputFile.COUNT)
                .inWorkerProcesses()
                .wholly()
                .explainedBy(call -> Diagnosis.of(Model.MULTIPROCESSING).explain(played, InputFile.COUNT))
                .hadInFlightTogether(check.countsWanted(workers(played)));
    }

    @Check(
            value = "multiprocessing.results",
            decides =
                    "The results of the call are compared with the texts that only the grader has. The reads end in random order, and each file is read once.")
    void results(Observed observed) {
        new ModelCheck(Model.MULTIPROCESSING, observed).rightResults();
    }

    @Check(
            value = "multiprocessing.errors",
            decides =
                    "A second call on the same object, with a file whose read fails, an odd name and a file given twice, and a call with an empty list: one right result for each entry.")
    void errors(Observed observed) {
        new ModelCheck(Model.MULTIPROCESSING, observed).rightErrors();
    }

    @Check(
            value = "multiprocessing.timing",
            decides =
                    "The time of a run in which the grader answers each request after a fixed time is compared with the same work done one after the other in the same run; what the machine may be to blame for is taken off.")
    void timing(Observed observed) {
        new TimingCheck(Model.MULTIPROCESSING, observed).requireInTime();
    }

    @Check(
            value = "multiprocessing.survives",
            decides =
                    "When two worker processes hold a read each, the gate kills one of them. The call must return a result for each file: a right one for what others read and counted, and errors for no more files than one share.")
    void survives(Observed observed) {
        new SurvivalCheck(observed).requireSurvived();
    }

    @Check(
            value = "multiprocessing.clean",
            decides =
                    "After the return of the first call its threads and its process tree are looked at: nothing of it may still live.")
    void clean(Observed observed) {
        new ModelCheck(Model.MULTIPROCESSING, observed).clean();
    }

    /** How many reads each worker process did. */
    private static Map<Long, Long> shares(Played played) {
        return played.requests(InputFile.READ)
                .filter(request -> !request.inMainProcess())
                .collect(Collectors.groupingBy(Request::pid, TreeMap::new, Collectors.counting()));
    }

    /** At any plateau: which requests stand at the fullest one may depend on a race. */
    private static boolean someProcessHeldSeveral(Played played) {
        return played.call().plateaus().stream().anyMatch(plateau -> {
            List<Long> processes = played.requests(InputFile.READ)
                    .filter(request -> plateau.held().contains(request.number()))
                    .map(Request::pid)
                    .toList();
            return processes.stream().distinct().count() < processes.size();
        });
    }

    private static int workers(Played played) {
        return Runs.workers(played.call());
    }
}
