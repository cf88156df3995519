package rendezvous.model;

/**
 * Something that a reader of the result should know.
 *
 * @param code stable name, for example {@code bom-removed}
 * @param text one sentence for people
 */
public record Note(String code, String text) {}
