package rendezvous.cli;

import rendezvous.batch.Observation;
import rendezvous.build.JavaBuild;
import rendezvous.model.BuildFacts;
import rendezvous.model.Evidence;
import rendezvous.model.ProcessEnd;
import rendezvous.model.Submission;
import rendezvous.observe.Observer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;

/** Compiles and plays submissions on this machine. */
final class LiveObservation implements Observation {

    private final Definition definition;
    private final JavaBuild build;
    private final Observer observer;

    LiveObservation(Definition definition, JavaBuild build, Observer observer) {
        this.definition = definition;
        this.build = build;
        this.observer = observer;
    }

    @Override
    public Evidence observe(Submission submission, Path classes) throws IOException, InterruptedException {
        try {
            BuildFacts facts = build.compile(submission, definition.assignment(), classes);
            if (facts.end() != ProcessEnd.COMPLETED && facts.diagnostics().isEmpty()) {
                throw new IOException("The compiler could not finish ("
                        + facts.end().label() + "): look at the sources, and grade the submission again.");
            }
            return observer.observe(submission, facts, classes, definition.assignment(), definition.module());
        } catch (InterruptedIOException e) {
            InterruptedException stopped = new InterruptedException("the batch was stopped");
            stopped.initCause(e);
            throw stopped;
        }
    }

    @Override
    public void close() throws IOException {
        build.close();
    }
}
