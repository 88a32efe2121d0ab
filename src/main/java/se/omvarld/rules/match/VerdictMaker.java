package se.omvarld.rules.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;
import se.omvarld.rules.model.Verdict;

/** Turns the hits on an item into a verdict: its score against the area's thresholds, less what its source's own filter keeps out. */
public final class VerdictMaker {
    private final RuleBook book;
    private final AreaScorer scorer;
    private final SourceFilters filters = new SourceFilters();

    public VerdictMaker(RuleBook book) {
        this.book = book;
        this.scorer = new AreaScorer(book);
    }

    /**
     * Decides one item.
     *
     * @param hits those that weigh, the heaviest first
     * @param type what the item is, by the words of {@code item-types.yaml}
     * @throws IllegalArgumentException when the source's own filter is no expression of the rule language
     */
    public Assessment assess(Item item, List<Hit> hits, String type) {
        AreaScorer.Opinion opinion = scorer.judge(item.origin(), hits);
        return new Assessment(item, verdict(item, hits, opinion, type), hits, opinion);
    }

    private Verdict verdict(Item item, List<Hit> hits, AreaScorer.Opinion opinion, String type) {
        if (opinion.ranking().isEmpty()) {
            return new Verdict(Verdict.Level.NONE, 0, 0, 0, List.of(), type, Reason.NOTHING, "");
        }
        Area area = book.area(opinion.ranking().get(0));
        List<String> words = words(hits, AreaScorer::hasBearing);
        Optional<SourceFilters.Filter> filter = filters.against(item);
        Verdict.Level level = filter.isPresent() ? Verdict.Level.NONE : level(opinion, area);
        List<String> excluded = words(hits, hit -> hit.rule().kind() == Kind.EXCLUDE);
        String reason = filter.map(its -> Reason.filtered(its.name(), its.expression()))
                .orElseGet(() -> Reason.of(level, opinion.score(), opinion.rank(), area, words, excluded));
        return new Verdict(
                level,
                area.number(),
                scorer.second(opinion),
                opinion.score(),
                opinion.rank(),
                words,
                type,
                reason,
                filter.map(SourceFilters.Filter::name).orElse(""));
    }

    private static Verdict.Level level(AreaScorer.Opinion opinion, Area area) {
        if (opinion.score() < area.threshold()) {
            return Verdict.Level.NONE;
        }
        return opinion.rank() < area.draftThreshold() ? Verdict.Level.DIGEST : Verdict.Level.DRAFT;
    }

    private static List<String> words(List<Hit> hits, Predicate<Hit> wanted) {
        Map<String, String> words = new LinkedHashMap<>();
        hits.stream()
                .filter(wanted)
                .flatMap(hit -> hit.words().stream())
                .forEach(word -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return List.copyOf(words.values());
    }
}
