package se.omvarld.cli.command.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.omvarld.cli.setup.Output;
import se.omvarld.item.Item;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.TrialAttempt;

/** What one source of a tried file would bring, for people and for machines. */
record FileReport(Source source, TrialAttempt attempt, Collection<String> limits, List<Verdict> verdicts) {
    private static final int SHOWN = 20;
    private static final int WIDEST = 100;

    boolean found() {
        return attempt.found();
    }

    void tell(Output output) {
        output.line(source.id() + " (" + source.kind() + "): " + outcome());
        for (int i = 0; i < Math.min(attempt.items().size(), SHOWN); i++) {
            item(output, attempt.items().get(i), verdicts.get(i));
        }
        if (attempt.items().size() > SHOWN) {
            output.line("  … " + (attempt.items().size() - SHOWN) + " more");
        }
        if (found() && !attempt.message().isEmpty()) {
            output.line("  - " + attempt.message());
        }
        limits.forEach(limit -> output.line("  - " + limit));
    }

    private String outcome() {
        if (!found()) {
            return attempt.message().isEmpty() ? "no items" : attempt.message();
        }
        long picked = verdicts.stream().filter(Verdict::picked).count();
        return Output.count(attempt.items().size(), "item") + ", " + picked + " picked";
    }

    private static void item(Output output, Item item, Verdict verdict) {
        String day = item.published()
                .map(SwedishDateFormat::dayOf)
                .map(Object::toString)
                .orElse("no date   ");
        String area = verdict.area() == 0 ? "–" : Integer.toString(verdict.area());
        output.line("  " + day + "  " + (verdict.picked() ? "picked, area " + area : "not picked") + "  "
                + cut(item.title()));
        output.line("      " + (item.link().isEmpty() ? "no link" : item.link()));
        if (!item.lead().isEmpty()) {
            output.line("      " + cut(item.lead()));
        }
        if (!verdict.words().isEmpty()) {
            output.line("      words: " + String.join(", ", verdict.words()));
        }
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    /** For programs. */
    record Document(String source, String kind, String message, List<Shown> items, List<String> limits) {}

    /** An item as it would be kept; {@code date} is null when the source states none. */
    record Shown(String title, String url, String date, String lead, boolean picked, int area, List<String> words) {}

    Document document() {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < attempt.items().size(); i++) {
            Item item = attempt.items().get(i);
            Verdict verdict = verdicts.get(i);
            shown.add(new Shown(
                    item.title(),
                    item.link(),
                    item.published().map(Object::toString).orElse(null),
                    item.lead(),
                    verdict.picked(),
                    verdict.area(),
                    verdict.words()));
        }
        return new Document(source.id(), source.kind(), attempt.message(), shown, List.copyOf(limits));
    }
}
