package rendezvous.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that takes its input piece by piece. Not thread-safe. */
public final class Sha256 {

    private final MessageDigest digest;

    /** Starts with no input. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The hash of a text.
     *
     * @param text is hashed as UTF-8
     * @return a hash that has taken it
     */
    public static Sha256 of(String text) {
        return new Sha256().add(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a piece.
     *
     * @param piece comes behind what was taken before
     * @return this
     */
    public Sha256 add(byte[] piece) {
        digest.update(piece);
        return this;
    }

    /**
     * Ends, and starts again with no input.
     *
     * @return the 32 bytes of the hash
     */
    public byte[] bytes() {
        return digest.digest();
    }

    /**
     * Ends, and starts again with no input.
     *
     * @return the hash as 64 small hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /**
     * Ends, and starts again with no input.
     *
     * @return {@code sha256:} and the hexadecimal digits, as it stands in documents
     */
    public String label() {
        return "sha256:" + hex();
    }
}
