package rendezvous.concurrencymodels.abuse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One hostile submission, and what may become of it. See {@code abuse/README.md} for the keys of its {@code case.yaml}.
 *
 * @param folder where it lies
 * @param numbers entries of the catalogue that it is about
 * @param family forging, stealing, destroying, stalling, confusing or cheating
 * @param title what it does, in one sentence
 * @param defences codes of what must stop it
 * @param stage how far it gets at most
 * @param base what lies under its files
 * @param twin the same without the abuse: a labelled sample, or a base
 * @param plays the sessions that are played
 * @param neighbour whether an honest submission is graded beside it
 * @param fast whether it runs with each build
 * @param as what is handed in: a folder, or an archive
 * @param entries files that can't lie in a repository, or shall be read as text
 * @param limits what differs from the suite's limits
 * @param allowed what may become of it
 * @param forbidden texts that may stand in no output
 * @param hidden texts that a student may not get to see
 * @param named what its folder is called
 * @param wallSeconds how long all of it may take
 */
record AbuseCase(
        Path folder,
        List<String> numbers,
        String family,
        String title,
        List<String> defences,
        Stage stage,
        String base,
        String twin,
        List<String> plays,
        boolean neighbour,
        boolean fast,
        String as,
        List<Entry> entries,
        Map<String, Long> limits,
        Allowed allowed,
        List<String> forbidden,
        List<String> hidden,
        String named,
        int wallSeconds) {

    static final String USUAL_NAME = "handin";
    static final String LABEL = "case.yaml";

    /** The last stage that a case needs. */
    enum Stage {
        INTAKE,
        BUILD,
        PLAY
    }

    /**
     * What may become of a case.
     *
     * @param states final states, one of them
     * @param notes codes of notes that must be there
     * @param ends how the played sessions may end
     * @param lost checks that must not pass; {@code *} at the end stands for anything
     * @param mayLose checks that may or may not pass
     * @param says a text that the reasons or notes must hold, if any
     */
    record Allowed(
            Set<String> states,
            Set<String> notes,
            Set<String> ends,
            List<String> lost,
            List<String> mayLose,
            List<String> says) {}

    /** The name of its folder, for example {@code A001-exit}. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The same under other limits. */
    AbuseCase within(Map<String, Long> others) {
        return with(others, neighbour);
    }

    /** The same without a neighbour. */
    AbuseCase alone() {
        return with(limits, false);
    }

    private AbuseCase with(Map<String, Long> otherLimits, boolean hasNeighbour) {
        Map<String, Long> all = new TreeMap<>(limits);
        all.putAll(otherLimits);
        return new AbuseCase(
                folder,
                numbers,
                family,
                title,
                defences,
                stage,
                base,
                twin,
                plays,
                hasNeighbour,
                fast,
                as,
                entries,
                all,
                allowed,
                forbidden,
                hidden,
                named,
                wallSeconds);
    }

    @Override
    public String toString() {
        return family + '/' + name();
    }
}
