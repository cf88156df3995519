package rendezvous.gate;

import rendezvous.model.Attestation;
import rendezvous.model.Form;
import rendezvous.model.Request;

import java.util.List;

/** A request on its way through the gate. */
final class HeldRequest {

    private static final int FIELDS = 8;
    private static final String READ = "read";

    /** What the client said of itself: claims. */
    record Claim(String kind, Form form, long pid, long tid, boolean virtual, String thread, String label) {

        /**
         * Reads the line of a work request.
         *
         * @throws ProtocolException if it is none
         */
        static Claim of(List<String> fields, String inputs) {
            if (fields.size() != FIELDS) {
                throw new ProtocolException("a request has " + FIELDS + " fields, not " + fields.size());
            }
            String label = fields.get(7);
            Claim claim = new Claim(
                    fields.get(0),
                    form(fields.get(2)),
                    number(fields.get(3)),
                    number(fields.get(4)),
                    Boolean.parseBoolean(fields.get(5)),
                    fields.get(6),
                    label.startsWith(inputs) ? label.substring(inputs.length()) : label);
            claim.requireTheKitsManners();
            return claim;
        }

        /** What nobody who asks through the kit ever says, and what would leave nothing to check. */
        private void requireTheKitsManners() {
            if (tid == 0) {
                throw new ProtocolException("a request comes from no thread");
            }
            if (form == Form.NON_BLOCKING && !kind.equals(READ)) {
                throw new ProtocolException("only a read is asked for without waiting");
            }
        }

        /** Whether a platform thread must stand still for it. */
        boolean blocksAThread() {
            return form == Form.BLOCKING && !virtual;
        }

        private static Form form(String label) {
            for (Form form : Form.values()) {
                if (form.label().equals(label)) {
                    return form;
                }
            }
            throw new ProtocolException("no form of a request: " + label);
        }

        private static long number(String digits) {
            try {
                return Long.parseUnsignedLong(digits);
            } catch (NumberFormatException e) {
                throw new ProtocolException("not a number: " + digits, e);
            }
        }
    }

    private final int number;
    private final Claim claim;
    private final String item;
    private final Connection connection;
    private final boolean inMainProcess;
    private final long arrivedNanos;
    private long releasedNanos = -1;
    private Attestation attestation = Attestation.UNKNOWN;

    HeldRequest(int number, Claim claim, String item, Connection connection, boolean inMainProcess, long arrivedNanos) {
        this.number = number;
        this.claim = claim;
        this.item = item;
        this.connection = connection;
        this.inMainProcess = inMainProcess;
        this.arrivedNanos = arrivedNanos;
    }

    int number() {
        return number;
    }

    Claim claim() {
        return claim;
    }

    String item() {
        return item;
    }

    Connection connection() {
        return connection;
    }

    boolean inMainProcess() {
        return inMainProcess;
    }

    long arrivedNanos() {
        return arrivedNanos;
    }

    /** Whether a platform thread must stand still for it. */
    boolean blocksAThread() {
        return claim.blocksAThread();
    }

    /** Whether both ask for the same kind of work on the same item. */
    boolean asksForTheSameAs(HeldRequest other) {
        return item.equals(other.item) && claim.kind().equals(other.claim.kind());
    }

    void released(long nanos) {
        releasedNanos = nanos;
    }

    void attested(Attestation word) {
        attestation = attestation == Attestation.REFUTED ? Attestation.REFUTED : word;
    }

    Request toRequest() {
        return new Request(
                number,
                claim.kind(),
                item,
                claim.form(),
                arrivedNanos,
                releasedNanos,
                claim.pid(),
                claim.tid(),
                inMainProcess,
                claim.thread(),
                claim.virtual(),
                attestation);
    }
}
