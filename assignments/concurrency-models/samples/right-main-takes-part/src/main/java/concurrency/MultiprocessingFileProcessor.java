package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;

/** Both sides in one class: processFiles runs in the parent, main in each worker. */
public class MultiprocessingFileProcessor extends AbstractFileProcessor {

    public MultiprocessingFileProcessor(RunContext context) {
        super(context);
    }

    public static void main(String[] args) {
        RunContext me = RunContext.ofWorker();
        Scanner commands = new Scanner(System.in, StandardCharsets.UTF_8);
        while (true) {
            String[] command = commands.nextLine().split(" ", 2);
            if (command[0].equals("quit")) {
                return;
            }
            String answer;
            try {
                answer = "+" + me.work().countWords(me.work().read(Path.of(command[1])));
            } catch (IOException e) {
                answer = "-" + e;
            }
            System.out.println(answer);
        }
    }

    @Override
    public List<FileResult> processFiles(List<Path> files) throws Exception {
        List<Process> workers = new ArrayList<>();
        List<PrintWriter> commands = new ArrayList<>();
        List<Scanner> answers = new ArrayList<>();
        for (int i = 0; i < context.workers(); i++) {
            Process worker = context.worker(MultiprocessingFileProcessor.class)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            workers.add(worker);
            commands.add(new PrintWriter(
                    new OutputStreamWriter(worker.getOutputStream(), StandardCharsets.UTF_8), true));
            answers.add(new Scanner(worker.getInputStream(), StandardCharsets.UTF_8));
        }

        // rounds: each worker gets one file, then all answers are collected
        FileResult[] results = new FileResult[files.size()];
        for (int from = 0; from < files.size(); from += workers.size()) {
            int to = Math.min(from + workers.size(), files.size());
            for (int i = from; i < to; i++) {
                commands.get(i - from).println("count " + files.get(i));
            }
            for (int i = from; i < to; i++) {
                Scanner ofWorker = answers.get(i - from);
                String answer = ofWorker.hasNextLine() ? ofWorker.nextLine() : "-the worker is gone";
                results[i] = answer.startsWith("+")
                        ? FileResult.of(files.get(i), Long.parseLong(answer.substring(1)))
                        : FileResult.failed(files.get(i), answer.substring(1));
            }
        }

        for (int i = 0; i < workers.size(); i++) {
            commands.get(i).println("quit");
            workers.get(i).waitFor();
        }
        return Arrays.asList(results);
    }
}
