package rendezvous.driver;

import java.net.URI;
import java.net.URISyntaxException;

import javax.tools.SimpleJavaFileObject;

/** A source file of a submission, which lies in no folder. */
final class SourceText extends SimpleJavaFileObject {

    private final String path;
    private final String text;

    /**
     * Names a source.
     *
     * @param path below the folder of the sources
     * @param text what stands in it
     */
    SourceText(String path, String text) {
        super(uri(path), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    String path() {
        return path;
    }

    int length() {
        return text.length();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, '/' + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path of a source: " + path, e);
        }
    }
}
