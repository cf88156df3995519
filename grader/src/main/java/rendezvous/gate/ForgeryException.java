package rendezvous.gate;

/** Somebody pretended to be the driver, or to be of this session: no program does that by mistake. */
final class ForgeryException extends ProtocolException {

    private static final long serialVersionUID = 1L;

    ForgeryException(String message) {
        super(message);
    }
}
