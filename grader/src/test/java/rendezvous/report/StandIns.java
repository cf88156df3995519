package rendezvous.report;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

import javax.xml.stream.XMLOutputFactory;

/** What {@link Rewired} puts in the place of the parts of libraries that escape. */
public final class StandIns {

    private StandIns() {}

    /** A factory whose writers escape no text; attributes they escape all the same. */
    public static XMLOutputFactory xml() {
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        factory.setProperty("escapeCharacters", false);
        return factory;
    }

    /** A mapper's builder without escapes. */
    public static JsonMapper.Builder json() {
        return JsonMapper.builder(
                JsonFactory.builder().characterEscapes(new NoEscapes()).build());
    }

    private static final class NoEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            return new int[128];
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            throw new IllegalStateException("nothing is escaped");
        }
    }
}
