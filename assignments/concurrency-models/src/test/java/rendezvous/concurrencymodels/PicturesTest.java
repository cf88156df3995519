package rendezvous.concurrencymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static rendezvous.concurrencymodels.Pretended.frame;

import org.junit.jupiter.api.Test;
import rendezvous.model.StackLine;
import rendezvous.model.ThreadPicture;

import java.util.List;

class PicturesTest {

    private static final StackLine STUDENT = frame("concurrency.ThreadedFileProcessor", "process");
    private static final StackLine DRIVER = frame("rendezvous.driver.Driver", "main");
    private static final StackLine GATE = frame("concurrency.kit.GateClient", "awaitAnswer");

    @Test
    void the_caller_is_where_the_driver_called_the_student_else_the_main_thread() {
        ThreadPicture called = thread(true, "main-2", "WAITING", 0, STUDENT, DRIVER);
        ThreadPicture ofDriver = thread(true, "watcher", "WAITING", 0, DRIVER);
        ThreadPicture own = thread(true, "Thread-0", "WAITING", 0, STUDENT);
        ThreadPicture worker = thread(false, "main", "WAITING", 0, STUDENT, DRIVER);
        ThreadPicture main = thread(true, "main", "WAITING", 0);

        assertThat(Pictures.caller(List.of(worker, own, ofDriver, main, called)))
                .contains(called);
        assertThat(Pictures.caller(List.of(worker, own, ofDriver, main))).contains(main);
        assertThat(Pictures.caller(List.of(worker, own, ofDriver))).isEmpty();
    }

    @Test
    void who_waits_for_a_lock_waits_for_a_monitor_or_in_a_lock_of_the_library() {
        StackLine lock = frame("java.util.concurrent.locks.ReentrantLock", "lock");
        StackLine permit = frame("java.util.concurrent.Semaphore", "acquire");

        assertThat(Pictures.waitsForLock(thread("BLOCKED", STUDENT))).isTrue();
        assertThat(Pictures.waitsForLock(thread("WAITING", lock, STUDENT))).isTrue();
        assertThat(Pictures.waitsForLock(thread("WAITING", permit, STUDENT))).isTrue();
        assertThat(Pictures.waitsForLock(thread("RUNNABLE", lock, STUDENT))).isFalse();
        assertThat(Pictures.waitsForLock(thread("WAITING", frame("java.lang.Thread", "join"), STUDENT)))
                .isFalse();
        assertThat(Pictures.waitsForLock(thread("BLOCKED", frame("java.lang.Thread", "join"))))
                .isFalse();
    }

    @Test
    void the_common_pool_is_known_by_its_threads_and_by_tasks_of_streams() {
        StackLine task = frame("java.util.stream.ForEachOps$ForEachTask", "compute");

        assertThat(Pictures.isInCommonPool(thread(true, "ForkJoinPool.commonPool-worker-1", "RUNNABLE", 0, STUDENT)))
                .isTrue();
        assertThat(Pictures.isInCommonPool(thread("RUNNABLE", STUDENT, task))).isTrue();
        assertThat(Pictures.isInCommonPool(
                        thread("RUNNABLE", STUDENT, frame("java.util.stream.ReferencePipeline", "forEach"))))
                .isFalse();
        assertThat(Pictures.isInCommonPool(thread("RUNNABLE", frame("concurrency.ReadTask", "run"))))
                .isFalse();
    }

    @Test
    void a_pools_thread_is_run_by_an_executor() {
        assertThat(Pictures.isInPool(
                        thread("RUNNABLE", STUDENT, frame("java.util.concurrent.ThreadPoolExecutor$Worker", "run"))))
                .isTrue();
        assertThat(Pictures.isInPool(
                        thread("RUNNABLE", STUDENT, frame("java.util.concurrent.ForkJoinPool", "runWorker"))))
                .isTrue();
        assertThat(Pictures.isInPool(thread("RUNNABLE", STUDENT, frame("java.lang.Thread", "run"))))
                .isFalse();
    }

    @Test
    void who_is_held_has_a_request_or_stands_in_the_kits_client() {
        assertThat(Pictures.isHeld(thread(true, "Thread-0", "RUNNABLE", 3, STUDENT)))
                .isTrue();
        assertThat(Pictures.isHeld(thread("RUNNABLE", GATE, STUDENT))).isTrue();
        assertThat(Pictures.isHeld(thread("RUNNABLE", STUDENT))).isFalse();
    }

    @Test
    void only_who_runs_the_students_own_code_just_now_stands_somewhere_by_chance() {
        assertThat(Pictures.standsStill(thread("RUNNABLE", STUDENT))).isFalse();
        assertThat(Pictures.standsStill(thread("WAITING", STUDENT))).isTrue();
        assertThat(Pictures.standsStill(thread("RUNNABLE", GATE, STUDENT))).isTrue();
        assertThat(Pictures.standsStill(thread("RUNNABLE"))).isTrue();
    }

    @Test
    void who_is_inside_the_loop_was_called_by_its_run() {
        assertThat(Pictures.isInLoop(thread("RUNNABLE", STUDENT, frame("concurrency.kit.SingleThreadLoop", "run"))))
                .isTrue();
        assertThat(Pictures.isInLoop(thread("RUNNABLE", STUDENT, frame("concurrency.kit.SingleThreadLoop", "close"))))
                .isFalse();
        assertThat(Pictures.isInLoop(thread("RUNNABLE", STUDENT, frame("concurrency.kit.GateClient", "run"))))
                .isFalse();
        assertThat(Pictures.isInLoop(thread("RUNNABLE", frame("concurrency.MyLoop", "run"))))
                .isFalse();
    }

    @Test
    void a_pipe_is_full_if_a_worker_stands_in_a_write() {
        StackLine bytes = frame("java.io.FileOutputStream", "writeBytes");
        StackLine one = frame("java.io.FileOutputStream", "write");

        assertThat(Pictures.aWorkerWrites(List.of(thread(false, "main", "RUNNABLE", 0, bytes))))
                .isTrue();
        assertThat(Pictures.aWorkerWrites(List.of(thread(false, "main", "RUNNABLE", 0, one))))
                .isTrue();
        assertThat(Pictures.aWorkerWrites(List.of(thread(true, "main", "RUNNABLE", 0, bytes))))
                .isFalse();
        assertThat(Pictures.aWorkerWrites(List.of(thread(false, "main", "RUNNABLE", 0, STUDENT))))
                .isFalse();
    }

    @Test
    void run_was_called_if_the_student_stands_on_both_sides_of_it() {
        StackLine run = frame("java.lang.Thread", "run");
        StackLine task = frame("java.util.concurrent.FutureTask", "run");

        assertThat(Pictures.calledRun(List.of(GATE, STUDENT, run, STUDENT, DRIVER)))
                .isTrue();
        assertThat(Pictures.calledRun(List.of(STUDENT, task, STUDENT))).isTrue();
        assertThat(Pictures.calledRun(List.of(STUDENT, run))).isFalse();
        assertThat(Pictures.calledRun(List.of(STUDENT, run, DRIVER))).isFalse();
        assertThat(Pictures.calledRun(List.of(run, STUDENT))).isFalse();
        assertThat(Pictures.calledRun(List.of(STUDENT, frame("java.lang.Thread", "join"), STUDENT)))
                .isFalse();
        assertThat(Pictures.calledRun(List.of(STUDENT, frame("java.util.TimerTask", "run"), STUDENT)))
                .isFalse();
    }

    private static ThreadPicture thread(String state, StackLine... stack) {
        return thread(true, "Thread-0", state, 0, stack);
    }

    private static ThreadPicture thread(boolean inMain, String name, String state, int held, StackLine... stack) {
        return new ThreadPicture(
                inMain ? Pretended.MAIN_PID : 900, 1, inMain, name, false, state, held, List.of(stack));
    }
}
