package rendezvous.concurrencymodels;

import rendezvous.model.CallEnd;
import rendezvous.model.CallFacts;
import rendezvous.model.Killed;
import rendezvous.model.Leftover;
import rendezvous.model.MachineLoad;
import rendezvous.model.Plateau;
import rendezvous.model.Race;
import rendezvous.model.Request;
import rendezvous.model.ResultLine;
import rendezvous.model.Thrown;

import java.util.List;
import java.util.Optional;

/** A copy of a call that differs in some places. */
final class CallCopy {

    private final CallFacts call;
    private CallEnd end;
    private long returnedNanos;
    private List<ResultLine> results;
    private Optional<Thrown> thrown;
    private List<Request> requests;
    private List<Plateau> plateaus;
    private List<Leftover> leftovers;
    private List<Race> races;
    private Optional<Killed> killed;
    private Optional<MachineLoad> load;

    private CallCopy(CallFacts call) {
        this.call = call;
        this.end = call.end();
        this.returnedNanos = call.returnedNanos();
        this.results = call.results();
        this.thrown = call.thrown();
        this.requests = call.requests();
        this.plateaus = call.plateaus();
        this.leftovers = call.leftovers();
        this.races = call.races();
        this.killed = call.killed();
        this.load = call.load();
    }

    static CallCopy of(CallFacts call) {
        return new CallCopy(call);
    }

    /** It ended so, and left no results. */
    CallCopy ended(CallEnd how) {
        end = how;
        returnedNanos = how == CallEnd.RETURNED || how == CallEnd.THREW ? returnedNanos : -1;
        results = List.of();
        thrown = Optional.empty();
        leftovers = List.of();
        return this;
    }

    CallCopy threw(Thrown what) {
        ended(CallEnd.THREW);
        thrown = Optional.of(what);
        return this;
    }

    CallCopy took(long nanos) {
        returnedNanos = call.calledNanos() + nanos;
        return this;
    }

    CallCopy results(List<ResultLine> others) {
        results = others;
        return this;
    }

    CallCopy requests(List<Request> others) {
        requests = others;
        return this;
    }

    CallCopy plateaus(List<Plateau> others) {
        plateaus = others;
        return this;
    }

    CallCopy left(Leftover... others) {
        leftovers = List.of(others);
        return this;
    }

    CallCopy races(Race... others) {
        races = List.of(others);
        return this;
    }

    CallCopy killed(Optional<Killed> other) {
        killed = other;
        return this;
    }

    CallCopy load(MachineLoad other) {
        load = Optional.of(other);
        return this;
    }

    CallFacts made() {
        return new CallFacts(
                call.id(),
                call.action(),
                call.arguments(),
                call.wanted(),
                call.expected(),
                end,
                call.calledNanos(),
                returnedNanos,
                results,
                thrown,
                requests,
                plateaus,
                leftovers,
                races,
                killed,
                load);
    }
}
