package rendezvous.driver;

/** How long a text of the student's may be on the wire. */
final class Bounds {

    private Bounds() {}

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
