package rendezvous.report;

import rendezvous.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style sheet that all pages share, and the only thing that a browser may use in them: no script, no picture, no
 * font, no connection.
 *
 * @param css the style sheet
 * @param policy the content security policy that allows exactly it
 */
record PageStyle(String css, String policy) {

    static final PageStyle SHARED = read();

    private static PageStyle read() {
        try (InputStream in = PageStyle.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing in the grader's jar");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String hash = Base64.getEncoder().encodeToString(Sha256.of(css).bytes());
            return new PageStyle(css, "default-src 'none'; style-src 'sha256-" + hash + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
