package rendezvous.report;

import rendezvous.assignment.Assignment;
import rendezvous.model.Points;
import rendezvous.model.Scorecard;
import rendezvous.model.State;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A class's results for programs: who got what, without the reasons. */
public final class SummaryJson {

    /** Version of the document. */
    public static final String SCHEMA = "rendezvous/summary/v1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private SummaryJson() {}

    /**
     * Writes.
     *
     * @param assignment what was graded
     * @param cards the class, in the order of the rows
     * @return a JSON document
     */
    public static String render(Assignment assignment, List<Scorecard> cards) {
        List<Row> rows = cards.stream()
                .map(card -> new Row(
                        Visible.line(card.submission().id()),
                        card.submission().digest(),
                        card.state(),
                        card.score().map(Points::toDecimal),
                        card.pendingManual().toDecimal()))
                .toList();
        Summary summary =
                new Summary(SCHEMA, assignment.id(), assignment.maxScore().toDecimal(), rows.size(), rows);
        return MAPPER.writeValueAsString(summary) + "\n";
    }

    private record Summary(String schema, String assignment, BigDecimal maxScore, int submissions, List<Row> results) {}

    private record Row(String id, String digest, State state, Optional<BigDecimal> score, BigDecimal pendingManual) {}
}
