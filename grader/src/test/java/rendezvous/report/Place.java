package rendezvous.report;

/** Where a submission's own words stand in a result. */
enum Place {
    ID,
    NOTE,
    OBSERVED,
    FILE,
    MEANING,
    NEXT,
    SOURCE,
    THREAD,
    ITEM,
    OUTPUT;

    /** The same words at this place: they end with its name, so that nobody can cut them off unseen. */
    String of(String words) {
        return words + end();
    }

    String end() {
        return "endof" + name();
    }
}
