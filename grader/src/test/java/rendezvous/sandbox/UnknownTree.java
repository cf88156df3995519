package rendezvous.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A tree of which the kernel tells nothing. Tests say what they are about. */
public abstract class UnknownTree implements ProcessTree {

    @Override
    public List<ProcessInfo> processes() {
        return List.of();
    }

    @Override
    public Optional<SystemCall> systemCall(long pid, long tid) {
        return Optional.empty();
    }

    @Override
    public OptionalLong bytesRead(long pid, long tid) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong bytesRead(long pid) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong switches(long pid, long tid) {
        return OptionalLong.empty();
    }

    @Override
    public Optional<String> descriptor(long pid, long descriptor) {
        return Optional.empty();
    }

    @Override
    public void kill(ProcessInfo victim) {
        throw new UnsupportedOperationException("there is nobody to kill");
    }

    @Override
    public ProcessorTimes processorTimes() {
        return new ProcessorTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public int processors() {
        return 2;
    }

    @Override
    public Map<Long, Scheduled> scheduled() {
        return Map.of();
    }

    @Override
    public Optional<Scheduled> schedulingOfThisThread() {
        return Optional.empty();
    }
}
