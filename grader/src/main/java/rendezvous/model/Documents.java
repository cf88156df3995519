package rendezvous.model;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads and writes {@code evidence.json} and {@code scorecard.json}. The same record always gives the same bytes; a
 * document is read strictly, and written whole or not at all.
 */
public final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withSeparators(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator("")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Documents() {}

    /**
     * Reads evidence.
     *
     * @param file the document
     * @return what it says
     * @throws DocumentException if it isn't evidence of this version, with what to do
     * @throws IOException if the file can't be read
     */
    public static Evidence readEvidence(Path file) throws IOException {
        return read(file, Evidence.class, Evidence.SCHEMA, Evidence::schema, "grade the submission again");
    }

    /**
     * Reads a scorecard.
     *
     * @param file the document
     * @return what it says
     * @throws DocumentException if it isn't a scorecard of this version, with what to do
     * @throws IOException if the file can't be read
     */
    public static Scorecard readScorecard(Path file) throws IOException {
        return read(file, Scorecard.class, Scorecard.SCHEMA, Scorecard::schema, "judge the evidence again");
    }

    /**
     * Writes evidence: whole or not at all.
     *
     * @param file where to; a file that is there is replaced
     * @param evidence what to write
     * @throws IOException if it can't be written; what was there is unchanged then
     */
    public static void write(Path file, Evidence evidence) throws IOException {
        write(file, toJson(evidence));
    }

    /**
     * Writes a scorecard: whole or not at all.
     *
     * @param file where to; a file that is there is replaced
     * @param scorecard what to write
     * @throws IOException if it can't be written; what was there is unchanged then
     */
    public static void write(Path file, Scorecard scorecard) throws IOException {
        write(file, toJson(scorecard));
    }

    /**
     * The text of a document.
     *
     * @param evidence what to write
     * @return JSON with a line feed at its end
     */
    public static String toJson(Evidence evidence) {
        return harmless(MAPPER.writeValueAsString(evidence)) + "\n";
    }

    /**
     * The text of a document.
     *
     * @param scorecard what to write
     * @return JSON with a line feed at its end
     */
    public static String toJson(Scorecard scorecard) {
        return harmless(MAPPER.writeValueAsString(scorecard)) + "\n";
    }

    /** The same document, safe to be looked at: characters that act in a terminal or an editor stand as escapes. */
    private static String harmless(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            boolean acts = (c >= 0x7f && c < 0xa0)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
            if (acts) {
                Character.toString(c).chars().forEach(unit -> text.append(String.format("\\u%04x", unit)));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /**
     * Writes text: whole or not at all. A temporary file beside it is written through to the disk, then renamed.
     *
     * @param file where to; a file that is there is replaced
     * @param text what to write, as UTF-8
     * @throws IOException if it can't be written; what was there is unchanged then
     */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(temporary, text);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static <T> T read(Path file, Class<T> type, String schema, Function<T, String> schemaOf, String remedy)
            throws IOException {
        T document = parse(file, type, remedy);
        if (!schemaOf.apply(document).equals(schema)) {
            throw new DocumentException(file + ": its schema is \"" + schemaOf.apply(document)
                    + "\", but this kit reads \"" + schema + "\": " + remedy);
        }
        return document;
    }

    private static <T> T parse(Path file, Class<T> type, String remedy) throws IOException {
        try {
            T document = MAPPER.readValue(Files.readAllBytes(file), type);
            if (document == null) {
                throw new DocumentException(file + ": it says nothing: " + remedy);
            }
            return document;
        } catch (NoSuchFileException e) {
            throw new DocumentException(file + ": there is no such file: " + remedy);
        } catch (JacksonException e) {
            throw new DocumentException(file + place(e) + ": " + what(e) + ": " + remedy);
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String what(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown property \"" + unknown.getPropertyName() + "\"";
        }
        String problem = e.getOriginalMessage().lines().findFirst().orElse("not valid JSON");
        String path = e instanceof DatabindException mapping ? mapping.getPathReference() : "";
        return path.isEmpty() || path.equals("UNKNOWN") ? problem : problem + " at " + path;
    }
}
