package rendezvous.model;

/**
 * What a call should say of one item.
 *
 * @param item the assignment's name for it
 * @param value the right value
 * @param fails whether the gate answers with an error, so that an error is the right result
 */
public record Expected(String item, String value, boolean fails) {}
