package rendezvous.concurrencymodels;

import rendezvous.model.Attestation;
import rendezvous.model.Form;
import rendezvous.model.Request;

/** A copy of a request that differs in some places. */
final class RequestCopy {

    private final Request request;
    private int number;
    private String item;
    private Form form;
    private long arrivedNanos;
    private long releasedNanos;
    private long pid;
    private long tid;
    private boolean inMainProcess;
    private String thread;
    private Attestation attestation;

    private RequestCopy(Request request) {
        this.request = request;
        this.number = request.number();
        this.item = request.item();
        this.form = request.form();
        this.arrivedNanos = request.arrivedNanos();
        this.releasedNanos = request.releasedNanos();
        this.pid = request.pid();
        this.tid = request.tid();
        this.inMainProcess = request.inMainProcess();
        this.thread = request.thread();
        this.attestation = request.attestation();
    }

    static RequestCopy of(Request request) {
        return new RequestCopy(request);
    }

    RequestCopy number(int other) {
        number = other;
        return this;
    }

    RequestCopy item(String other) {
        item = other;
        return this;
    }

    RequestCopy form(Form other) {
        form = other;
        return this;
    }

    /** It was held from its arrival on. */
    RequestCopy held(long nanos) {
        releasedNanos = arrivedNanos + nanos;
        return this;
    }

    RequestCopy arrivedAt(long nanos) {
        arrivedNanos = nanos;
        return this;
    }

    RequestCopy neverReleased() {
        releasedNanos = -1;
        return this;
    }

    RequestCopy inMainProcess() {
        pid = Pretended.MAIN_PID;
        inMainProcess = true;
        return this;
    }

    RequestCopy inWorker(long otherPid) {
        pid = otherPid;
        inMainProcess = false;
        return this;
    }

    RequestCopy tid(long other) {
        tid = other;
        return this;
    }

    RequestCopy thread(String other) {
        thread = other;
        return this;
    }

    RequestCopy refuted() {
        attestation = Attestation.REFUTED;
        return this;
    }

    Request made() {
        return new Request(
                number,
                request.kind(),
                item,
                form,
                arrivedNanos,
                releasedNanos,
                pid,
                tid,
                inMainProcess,
                thread,
                request.virtual(),
                attestation);
    }
}
