package rendezvous.cli;

import rendezvous.model.Isolation;
import rendezvous.sandbox.Finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was tried under each level, one line for each abuse. */
final class TrialTable {

    private static final String BETWEEN = ": ";

    private final Map<String, Map<String, Finding>> byNameAndLevel = new LinkedHashMap<>();
    private final Function<Finding.Result, String> mark;

    /** @param mark how a result is shown */
    TrialTable(List<Finding> findings, Function<Finding.Result, String> mark) {
        this.mark = mark;
        for (Finding finding : findings) {
            int at = finding.name().indexOf(BETWEEN);
            if (at > 0) {
                byNameAndLevel
                        .computeIfAbsent(finding.name().substring(at + BETWEEN.length()), name -> new LinkedHashMap<>())
                        .putIfAbsent(finding.name().substring(0, at), finding);
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("tried", Isolation::label, "at its strongest"));
        byNameAndLevel.forEach((name, byLevel) -> lines.add(line(
                name,
                level -> cell(byLevel, level),
                byLevel.values().iterator().next().detail())));
        return lines;
    }

    private String cell(Map<String, Finding> byLevel, Isolation level) {
        Finding finding = byLevel.get(level.label());
        return finding == null ? "" : mark.apply(finding.result());
    }

    private static String line(String name, Function<Isolation, String> cell, String detail) {
        StringBuilder line = new StringBuilder("  %-18s".formatted(name));
        for (Isolation level : Isolation.values()) {
            line.append("%-10s".formatted(cell.apply(level)));
        }
        return line.append(detail).toString().stripTrailing();
    }
}
