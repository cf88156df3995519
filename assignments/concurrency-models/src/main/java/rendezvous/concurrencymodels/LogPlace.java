package rendezvous.concurrencymodels;

import concurrency.kit.LogText;

/**
 * A line of the log that says something else than it should, shown like a compiler does.
 *
 * @param number of the line, 1-based
 * @param line the line
 * @param stampLength how much of it is the time stamp with the blank behind it
 */
record LogPlace(int number, String line, int stampLength) {

    /** Times differ between runs: their digits aren't shown, nor how many they are. */
    private static final String SECONDS = "(?<= seconds=)[0-9.]+";

    /** The place, and the line with a mark at the first character that isn't as wanted. */
    String show(String wanted) {
        String said = line.substring(stampLength).replaceAll(SECONDS, "#").replaceAll("\\p{Cntrl}", " ");
        int same = 0;
        while (same < Math.min(said.length(), wanted.length()) && said.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        String stamp = line.substring(0, stampLength).replaceAll("[0-9]", "#");
        return LogText.FILE + ", line " + number + ", column " + (stampLength + same + 1) + ": expected " + wanted
                + "\n"
                + stamp + said + "\n"
                + " ".repeat(stampLength + same) + "^";
    }
}
