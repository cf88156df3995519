package rendezvous.concurrencymodels;

import concurrency.kit.Sentences;

/** Texts of a student's program, made fit for a reason: bounded, one line, and without what differs between runs. */
final class Quote {

    private static final int LONGEST = 200;

    private Quote() {}

    static String of(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        String stable = line.replaceAll("\\$\\$Lambda[^\\s@\\]]*", "\\$\\$Lambda…")
                .replaceAll("@[0-9a-f]{4,}", "@…")
                .replaceAll("(?:/[^/\\s:]+)+/", "…/")
                .replaceAll("([Tt]hread|[Pp]ool|[Ww]orker)-\\d+", "$1-…")
                .replaceAll("\\b(pid|PID)[ =]\\d+", "$1 …")
                .replaceAll("\\b((?:pool size|active threads|queued tasks|completed tasks) =) \\d+", "$1 …")
                .replaceAll("#\\d+", "#…")
                .replaceAll("\\d{7,}", "…");
        return stable.length() <= LONGEST ? stable : stable.substring(0, LONGEST) + "…";
    }

    /** A count and its noun, for example {@code 1 file}, {@code 3 files} or {@code 3 processes}. */
    static String number(long count, String noun) {
        return Sentences.number(count, noun);
    }
}
