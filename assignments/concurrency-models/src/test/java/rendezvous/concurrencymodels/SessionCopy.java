package rendezvous.concurrencymodels;

import rendezvous.model.CallFacts;
import rendezvous.model.ProcessEnd;
import rendezvous.model.SessionFacts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A copy of a session that differs in some places. */
final class SessionCopy {

    private final SessionFacts session;
    private int attempt;
    private ProcessEnd end;
    private Optional<Integer> exitCode;
    private long clockJumpNanos;
    private List<CallFacts> calls;
    private Map<String, String> collected;

    private SessionCopy(SessionFacts session) {
        this.session = session;
        this.attempt = session.attempt();
        this.end = session.end();
        this.exitCode = session.exitCode();
        this.clockJumpNanos = session.clockJumpNanos();
        this.calls = session.calls();
        this.collected = session.collected();
    }

    static SessionCopy of(SessionFacts session) {
        return new SessionCopy(session);
    }

    SessionCopy attempt(int other) {
        attempt = other;
        return this;
    }

    /** It ended so, and left no files. */
    SessionCopy ended(ProcessEnd how) {
        end = how;
        collected = Map.of();
        return this;
    }

    SessionCopy exitCode(int other) {
        exitCode = Optional.of(other);
        return this;
    }

    /** Somebody set the clock of the machine meanwhile. */
    SessionCopy clockJump(Duration jump) {
        clockJumpNanos = jump.toNanos();
        return this;
    }

    SessionCopy calls(List<CallFacts> others) {
        calls = others;
        return this;
    }

    SessionCopy call(String id, UnaryOperator<CallFacts> change) {
        return calls(calls.stream()
                .map(call -> call.id().equals(id) ? change.apply(call) : call)
                .toList());
    }

    SessionCopy collected(Map<String, String> others) {
        collected = others;
        return this;
    }

    SessionFacts made() {
        return new SessionFacts(
                session.id(),
                attempt,
                end,
                session.detail(),
                exitCode,
                session.began(),
                clockJumpNanos,
                session.readyNanos(),
                calls,
                collected,
                session.output());
    }
}
