package concurrency.kit;

/** What a word is: see {@link FileWork#countWords}. */
final class Words {

    private Words() {}

    static long in(String text) {
        long words = 0;
        boolean insideWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean white = isWhite(text.charAt(i));
            if (!white && !insideWord) {
                words++;
            }
            insideWord = !white;
        }
        return words;
    }

    /** All white space lies in the basic plane, so characters will do. The second test adds the no-break spaces. */
    private static boolean isWhite(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
