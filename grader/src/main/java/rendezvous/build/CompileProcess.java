package rendezvous.build;

import rendezvous.model.Limits;
import rendezvous.model.ProcessEnd;
import rendezvous.sandbox.SandboxedProcess;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * One compiler process in the sandbox. It may serve several submissions, one after the other, each under the whole
 * limits.
 */
final class CompileProcess implements AutoCloseable {

    private final CompileFolders folders;
    private final CompileLink link;
    private final SandboxedProcess process;
    private final String secret;
    private int served;

    CompileProcess(CompileFolders folders, CompileLink link, SandboxedProcess process, String secret) {
        this.folders = folders;
        this.link = link;
        this.process = process;
        this.secret = secret;
    }

    int served() {
        return served;
    }

    /** Whether it can be asked. */
    boolean isAlive() {
        return process.isAlive() && process.brokenLimit().isEmpty();
    }

    /**
     * Compiles one submission.
     *
     * @param request its sources
     * @param limits what it may use for them
     * @return how it ended; after anything but {@code COMPLETED} it must be closed
     */
    Answer compile(byte[] request, Limits limits) throws IOException {
        Meter meter = new Meter(limits);
        if (served == 0 && !link.accept(secret, meter::isInside)) {
            return meter.broken();
        }
        served++;
        Optional<byte[]> answer = link.ask(request, meter::isInside);
        return answer.isPresent() ? Answer.of(answer.get()) : meter.broken();
    }

    @Override
    public void close() throws IOException {
        process.close();
        link.close();
        folders.close();
    }

    /**
     * What came of a request.
     *
     * @param end {@code COMPLETED} if there is a report
     * @param report what the compiler says
     */
    record Answer(ProcessEnd end, CompilerReport report) {

        private static Answer of(byte[] bytes) {
            try {
                return new Answer(ProcessEnd.COMPLETED, CompilerReport.parse(bytes));
            } catch (IOException e) {
                return new Answer(ProcessEnd.EXITED, CompilerReport.NONE); // it lost its mind
            }
        }

        /** Whether all was taken without a complaint. */
        boolean isClean() {
            return end == ProcessEnd.COMPLETED && report.leftOut().isEmpty();
        }
    }

    /** Holds one request to its share of time; the sandbox itself holds the process to all other limits. */
    private final class Meter {

        private final Limits limits;
        private final long startNanos = System.nanoTime();
        private final Duration before = process.usage().processor();

        Meter(Limits limits) {
            this.limits = limits;
        }

        boolean isInside() {
            return isAlive() && limitBroken().isEmpty();
        }

        Answer broken() {
            ProcessEnd end = process.brokenLimit().or(this::limitBroken).orElse(ProcessEnd.EXITED);
            return new Answer(end, CompilerReport.NONE);
        }

        private Optional<ProcessEnd> limitBroken() {
            if (System.nanoTime() - startNanos > limits.wall().toNanos()) {
                return Optional.of(ProcessEnd.WALL_LIMIT);
            }
            Duration used = process.usage().processor().minus(before);
            return used.compareTo(limits.cpu()) > 0 ? Optional.of(ProcessEnd.CPU_LIMIT) : Optional.empty();
        }
    }
}
