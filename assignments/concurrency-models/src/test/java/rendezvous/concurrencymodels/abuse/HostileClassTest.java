package rendezvous.concurrencymodels.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import rendezvous.intake.Candidate;
import rendezvous.model.Isolation;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.Sandboxes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A class of twenty in which every second one is hostile: nobody else may notice. */
class HostileClassTest {

    private static final List<String> PLAYS = List.of("threading");
    private static final Map<String, Long> LIMITS = Map.of("cpu", 6L, "wall", 60L);
    private static final int SLOTS = 2;
    /** Beside the limits: intake, the compiler, the judge, the reports, and the ends of what was killed. */
    private static final long GRACE_SECONDS = 30;

    private static final int HONEST = 10;
    private static final List<String> WORST = List.of(
            "A063-fork-bomb",
            "A065-memory-of-children",
            "A061-fills-the-disk",
            "A062-floods-output",
            "A066-daemon",
            "A068-kills-its-parents",
            "A081-catches-everything",
            "A049-link-in-the-place-of-the-socket",
            "A036-reads-a-file-of-the-grader",
            "A008-steals-the-token");

    @Test
    void ten_honest_ones_get_what_they_get_alone() throws IOException {
        assumeTrue(Boolean.getBoolean("rendezvous.full"), "takes minutes: say -Pfull");
        Optional<Sandbox> strong = Sandboxes.probe().of(Isolation.STRONG);
        assumeTrue(strong.isPresent(), "no strong isolation on this machine: say ./grade doctor to learn why");
        try (Pipeline pipeline = new Pipeline(strong.orElseThrow());
                World world = new World()) {
            Map<String, String> alone = alone(pipeline);
            List<Candidate> candidates = mixed(world, List.copyOf(alone.keySet()));
            long start = System.nanoTime();

            pipeline.grade(new Excerpt(PLAYS, LIMITS), candidates, world.results(), SLOTS);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(longest(candidates.size()));
            for (Map.Entry<String, String> honest : alone.entrySet()) {
                Path result = world.results().resolve(honest.getKey());
                assertThat(Trial.essence(result))
                        .describedAs("%s, %s", honest.getKey(), Trial.clock(result))
                        .isEqualTo(honest.getValue());
            }
            assertThat(world.damages()).isEmpty();
        }
    }

    /** What a class may take if everybody in it uses up all that the limits allow. */
    private static Duration longest(int submissions) {
        Excerpt excerpt = new Excerpt(PLAYS, LIMITS);
        Duration each = excerpt.assignment().limits().wall().multipliedBy(excerpt.mostSessions());
        return each.plusSeconds(GRACE_SECONDS).multipliedBy((submissions + SLOTS - 1) / SLOTS);
    }

    private static Map<String, String> alone(Pipeline pipeline) throws IOException {
        Map<String, String> cards = new TreeMap<>();
        for (String sample : rightSolutions()) {
            try (World world = new World()) {
                Path place = new Handin(world.placeholders())
                        .honest(sample, world.folder().resolve(sample));
                pipeline.grade(new Excerpt(PLAYS, LIMITS), List.of(new Candidate(sample, place)), world.results(), 1);
                cards.put(sample, Trial.essence(world.results().resolve(sample)));
            }
        }
        return cards;
    }

    private static List<String> rightSolutions() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            return samples.map(sample -> String.valueOf(sample.getFileName()))
                    .filter(name -> name.startsWith("right-"))
                    .sorted()
                    .limit(HONEST)
                    .toList();
        }
    }

    private static List<Candidate> mixed(World world, List<String> honest) throws IOException {
        Handin handin = new Handin(world.placeholders());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < WORST.size(); i++) {
            String worst = WORST.get(i);
            candidates.add(new Candidate(
                    "hostile-" + i,
                    handin.hostile(CaseReader.named(worst), world.folder().resolve(worst))));
            candidates.add(new Candidate(
                    honest.get(i), handin.honest(honest.get(i), world.folder().resolve(honest.get(i)))));
        }
        return candidates;
    }
}
