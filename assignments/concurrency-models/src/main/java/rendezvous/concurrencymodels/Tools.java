package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.JavaAccess;
import concurrency.kit.Advice;
import rendezvous.judge.Finding;
import rendezvous.model.SourceLocation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether each model uses the tools that it is about. */
final class Tools {

    private static final String THREAD = "java.lang.Thread";
    private static final String CONTEXT = "concurrency.kit.RunContext";
    private static final Set<String> THREAD_FACTORIES = Set.of("ofVirtual", "ofPlatform", "startVirtualThread");
    private static final Set<String> POOLS = Set.of(
            "java.util.concurrent.Executors",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool",
            "java.util.Timer");
    private static final String EXECUTOR = "java.util.concurrent.Executor";

    private static final Words OTHER_THREAD = new Words(
            "An event loop does everything on one thread: any other thread, even one that only prints progress, "
                    + "belongs to the threading model.",
            "Remove the other threads: read with the loop's read, wait with its sleep, count and print in callbacks.");
    private static final Words OTHER_PROCESS = new Words(
            "An event loop does everything on one thread of one process: other processes belong to the second model.",
            "Remove the other processes: read with the loop's read, and count in a callback.");

    private final StudentCode code;

    Tools(StudentCode code) {
        this.code = code;
    }

    /** What is missing or out of place, model by model. */
    Stream<Finding> findings() {
        return Stream.of(threading(), multiprocessing(), asyncio()).flatMap(Optional::stream);
    }

    private Optional<Finding> threading() {
        Optional<JavaAccess<?>> common = code.certainAccesses(Model.THREADING)
                .filter(Tools::usesCommonPool)
                .findFirst();
        if (common.isPresent()) {
            return Optional.of(at(
                    common.get(),
                    Words.of(Advice.USED_THE_COMMON_POOL),
                    "The threading model uses a parallel stream or the common pool: " + name(common.get()) + "."));
        }
        return code.accesses(Model.THREADING).anyMatch(Tools::startsThreads)
                ? Optional.empty()
                : Optional.of(missing(
                        Model.THREADING,
                        "makes no Thread and no ExecutorService",
                        Advice.ONE_AFTER_THE_OTHER.nextStep()));
    }

    private Optional<Finding> multiprocessing() {
        return code.accesses(Model.MULTIPROCESSING).anyMatch(calls(CONTEXT, "worker"))
                ? Optional.empty()
                : Optional.of(missing(
                        Model.MULTIPROCESSING,
                        "starts no worker process through RunContext.worker",
                        "Call context.worker(Worker.class, …).start() for each process of the pool."));
    }

    private Optional<Finding> asyncio() {
        boolean loop = code.accesses(Model.ASYNCIO).anyMatch(calls(CONTEXT, "newEventLoop"))
                && code.accesses(Model.ASYNCIO).anyMatch(calls("concurrency.kit.EventLoop", "read"));
        Optional<JavaAccess<?>> other = code.certainAccesses(Model.ASYNCIO)
                .filter(access -> startsThreads(access) || usesCommonPool(access) || startsProcess(access))
                .findFirst();
        if (other.isPresent()) {
            boolean process = startsProcess(other.get());
            return Optional.of(at(
                    other.get(),
                    process ? OTHER_PROCESS : OTHER_THREAD,
                    "The asyncio model uses other " + (process ? "processes" : "threads") + " than the event loop's: "
                            + name(other.get()) + "."));
        }
        return loop
                ? Optional.empty()
                : Optional.of(missing(
                        Model.ASYNCIO,
                        "doesn't read through an EventLoop",
                        "Take context.newEventLoop(), and call its read inside run."));
    }

    private static Predicate<JavaAccess<?>> calls(String owner, String method) {
        return access -> owner(access).equals(owner) && access.getName().equals(method);
    }

    private static boolean startsThreads(JavaAccess<?> access) {
        boolean thread =
                owner(access).equals(THREAD) && (isConstructor(access) || THREAD_FACTORIES.contains(access.getName()));
        return thread || POOLS.contains(owner(access));
    }

    private static boolean startsProcess(JavaAccess<?> access) {
        return owner(access).equals("java.lang.ProcessBuilder")
                || calls(CONTEXT, "worker").test(access);
    }

    private static boolean usesCommonPool(JavaAccess<?> access) {
        boolean parallel = access.getName().equals("parallelStream")
                || (access.getName().equals("parallel") && owner(access).startsWith("java.util.stream."));
        boolean common = access.getName().equals("commonPool");
        boolean async = owner(access).equals("java.util.concurrent.CompletableFuture")
                && (access.getName().equals("supplyAsync") || access.getName().equals("runAsync"))
                && !access.getTarget().getFullName().contains(EXECUTOR);
        return parallel || common || async;
    }

    private static boolean isConstructor(JavaAccess<?> access) {
        return access.getName().equals("<init>");
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static String name(JavaAccess<?> access) {
        String type = access.getTargetOwner().getSimpleName();
        return isConstructor(access) ? "new " + type : type + "." + access.getName();
    }

    private Finding at(JavaAccess<?> access, Words words, String observed) {
        return words.observed(observed).at(code.where(access.getOriginOwner(), access.getLineNumber()));
    }

    private static Finding missing(Model model, String what, String nextStep) {
        return new Words("What this model is about, happens nowhere in its code.", nextStep)
                .observed(model.simpleName() + " " + what + ".")
                .at(List.of(new SourceLocation(model.files().get(0), 0)));
    }
}
