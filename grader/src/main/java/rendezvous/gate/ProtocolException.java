package rendezvous.gate;

/** The other side said something that the protocol doesn't know. Ends its connection, nothing else. */
class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }

    ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
