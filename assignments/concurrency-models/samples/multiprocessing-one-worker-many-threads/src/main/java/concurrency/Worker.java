package concurrency;

import concurrency.kit.RunContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Worker {

    public static void main(String[] args) throws InterruptedException {
        RunContext context = RunContext.ofWorker();
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
        List<Future<Long>> futures = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            futures.add(pool.submit(() -> context.work().countWords(context.work().read(file))));
        }
        pool.shutdown();
        for (Future<Long> future : futures) {
            try {
                System.out.println(future.get());
            } catch (ExecutionException e) {
                System.out.println("ERROR " + e.getCause());
            }
        }
    }
}
