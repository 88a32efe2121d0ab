package se.omvarld.cli.command.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.cli.setup.Output;
import se.omvarld.item.Item;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.discovery.SourceDraft;

/**
 * What {@code source try} found, for people and for machines.
 *
 * @param watching the id of the source that watches the chosen address already; empty for none
 */
record TrialReport(
        String address,
        List<TrialAttempt> attempts,
        Optional<TrialAttempt> chosen,
        Optional<SourceDraft> draft,
        List<String> limits,
        String watching,
        RuleSet rules) {

    private static final int SHOWN = 20;
    private static final int WIDEST_TITLE = 70;

    void tell(Output output) {
        output.line("Tried:");
        attempts.forEach(attempt -> output.line("  %-4s %s (%s): %s"
                .formatted(
                        attempt.candidate().kind(),
                        attempt.candidate().address(),
                        attempt.candidate().from(),
                        attempt.outcome())));
        chosen.ifPresent(found -> items(output, found.items()));
        if (!limits.isEmpty()) {
            output.line("\nWhat it cannot see:");
            limits.forEach(limit -> output.line("  - " + limit));
        }
        draft.ifPresentOrElse(file -> file(output, file), () -> output.line("\nNo items were found."));
        output.document(document());
    }

    private void items(Output output, List<Item> items) {
        List<Verdict> verdicts = rules.decide(items);
        output.line("\nItems of " + chosen.orElseThrow().candidate().address() + ":");
        output.line("  date        area  picked  title · words");
        for (int i = 0; i < Math.min(items.size(), SHOWN); i++) {
            output.line(row(items.get(i), verdicts.get(i)));
        }
        long picked = verdicts.stream().filter(Verdict::picked).count();
        String more = items.size() > SHOWN ? ", the first " + SHOWN + " shown" : "";
        output.line("  " + items.size() + " items, " + picked + " picked" + more);
    }

    private static String row(Item item, Verdict verdict) {
        String title = item.title().length() <= WIDEST_TITLE
                ? item.title()
                : item.title().substring(0, WIDEST_TITLE - 1) + "…";
        String words = verdict.words().isEmpty() ? "" : " · " + String.join(", ", verdict.words());
        String area = verdict.area() == 0 ? "–" : Integer.toString(verdict.area());
        return "  %-10s  %-4s  %-6s  %s%s".formatted(day(item), area, verdict.picked() ? "yes" : "no", title, words);
    }

    private static String day(Item item) {
        return item.published()
                .map(SwedishDateFormat::dayOf)
                .map(Object::toString)
                .orElse("–");
    }

    private void file(Output output, SourceDraft file) {
        if (!watching.isEmpty()) {
            output.line("\nThe source " + watching + " watches this address already.");
        }
        output.line("\nPaste into routes/sources/" + file.fileName() + ", then run: omvarld check\n");
        output.line(file.text());
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("address", address);
        document.put("kind", chosen.map(found -> found.candidate().kind()).orElse(null));
        document.put("url", chosen.map(found -> found.candidate().address()).orElse(null));
        document.put("watched_by", watching.isEmpty() ? null : watching);
        document.put("tried", attempts.stream().map(TrialReport::attempt).toList());
        document.put("items", chosen.map(found -> rows(found.items())).orElse(List.of()));
        document.put("cannot_see", limits);
        document.put("file", draft.map(SourceDraft::fileName).orElse(null));
        document.put("text", draft.map(SourceDraft::text).orElse(null));
        return document;
    }

    private static Map<String, Object> attempt(TrialAttempt attempt) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", attempt.candidate().kind());
        row.put("url", attempt.candidate().address());
        row.put("from", attempt.candidate().from());
        row.put("http", attempt.answer().status());
        row.put("items", attempt.items().size());
        row.put("message", attempt.message());
        return row;
    }

    private List<Map<String, Object>> rows(List<Item> items) {
        List<Verdict> verdicts = rules.decide(items);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("title", items.get(i).title());
            row.put("url", items.get(i).link());
            row.put("date", items.get(i).published().map(Object::toString).orElse(null));
            row.put("picked", verdicts.get(i).picked());
            row.put("area", verdicts.get(i).area());
            row.put("score", verdicts.get(i).score());
            row.put("words", verdicts.get(i).words());
            rows.add(row);
        }
        return rows;
    }
}
