package se.omvarld.cli.command.sources;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import se.omvarld.cli.setup.Output;
import se.omvarld.item.Item;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.discovery.SourceDraft;
import se.omvarld.source.discovery.TrialAttempt;

/**
 * What {@code source try} found, for people and for machines.
 *
 * @param watching the id of the source that watches the chosen address already; empty for none
 * @param watch a source that is told of changes of the page's text, when no list was found
 * @param json the paths that the address's JSON holds, a line each
 */
record TrialReport(
        String address,
        List<TrialAttempt> attempts,
        Optional<TrialAttempt> chosen,
        Optional<SourceDraft> draft,
        List<String> limits,
        String watching,
        Optional<SourceDraft> watch,
        List<String> json,
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
                        outcome(attempt))));
        chosen.ifPresent(found -> items(output, found.items()));
        if (!limits.isEmpty()) {
            output.line("\nWhat it cannot see:");
            limits.forEach(limit -> output.line("  - " + limit));
        }
        if (!json.isEmpty()) {
            output.line("\nPaths in this JSON, for items, title, link, date and lead:");
            json.forEach(line -> output.line("  " + line));
        }
        draft.ifPresentOrElse(file -> file(output, file), () -> output.line("\nNo items were found."));
        watch.ifPresent(file -> {
            output.line("\nThe page's text can be watched instead: each change of it is an item.");
            file(output, file);
        });
        output.document(document());
    }

    private static String outcome(TrialAttempt attempt) {
        return attempt.found()
                ? Output.count(attempt.items().size(), "item")
                : attempt.message().isEmpty() ? "no items" : attempt.message();
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

    /** What was found, for programs; null for what was not. */
    private record Found(
            String address,
            String kind,
            String url,
            @JsonProperty("watched_by") String watchedBy,
            List<Tried> tried,
            List<FoundItem> items,
            @JsonProperty("cannot_see") List<String> cannotSee,
            @JsonProperty("json_paths") List<String> jsonPaths,
            @JsonProperty("watch_text") String watchText,
            String file,
            String text) {}

    private record Tried(String kind, String url, String from, int http, int items, String message) {
        Tried(TrialAttempt attempt) {
            this(
                    attempt.candidate().kind(),
                    attempt.candidate().address(),
                    attempt.candidate().from(),
                    attempt.answer().status(),
                    attempt.items().size(),
                    attempt.message());
        }
    }

    private record FoundItem(
            String title, String url, String date, boolean picked, int area, double score, List<String> words) {
        FoundItem(Item item, Verdict verdict) {
            this(
                    item.title(),
                    item.link(),
                    item.published().map(Object::toString).orElse(null),
                    verdict.picked(),
                    verdict.area(),
                    verdict.score(),
                    verdict.words());
        }
    }

    private Found document() {
        return new Found(
                address,
                chosen.map(found -> found.candidate().kind()).orElse(null),
                chosen.map(found -> found.candidate().address()).orElse(null),
                watching.isEmpty() ? null : watching,
                attempts.stream().map(Tried::new).toList(),
                chosen.stream()
                        .flatMap(found -> found.items().stream())
                        .map(item -> new FoundItem(item, rules.decide(item)))
                        .toList(),
                limits,
                json,
                watch.map(SourceDraft::text).orElse(null),
                draft.map(SourceDraft::fileName).orElse(null),
                draft.map(SourceDraft::text).orElse(null));
    }
}
