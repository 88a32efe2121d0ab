package se.omvarld.rules.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.rules.expression.ItemIndex;
import se.omvarld.rules.expression.ItemText;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.match.Assessment;
import se.omvarld.rules.match.Explanation;
import se.omvarld.rules.match.NearMiss;
import se.omvarld.rules.match.RuleEffect;
import se.omvarld.rules.match.RuleMatcher;
import se.omvarld.rules.match.VerdictMaker;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;
import se.omvarld.rules.model.Verdict;

/**
 * The rules of {@code areas.yaml} and {@code item-types.yaml}, loaded and ready. Does not change; saved files are loaded as
 * a new set. May be used by several threads.
 */
public final class RuleSet {
    private final RuleBook book;
    private final ItemTypes types;
    private final RuleMatcher matcher;
    private final VerdictMaker verdicts;
    private final String fingerprint;

    RuleSet(RuleBook book, ItemTypes types, Vocabulary vocabulary, String fingerprint) {
        this.book = book;
        this.types = types;
        this.fingerprint = fingerprint;
        this.verdicts = new VerdictMaker(book);
        List<Rule> all = new ArrayList<>(book.rules());
        all.addAll(types.rules());
        this.matcher = new RuleMatcher(all, vocabulary);
    }

    /** Every area in the file's order, with those that have no rules. */
    public List<Area> areas() {
        return book.areas();
    }

    /** Changes whenever one of the two files changes. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Decides one item.
     *
     * @throws IllegalArgumentException when the source's own filter is no expression of the rule language
     */
    public Verdict decide(Item item) {
        return assess(item).verdict();
    }

    /** Decides items in their order, as {@link #decide(Item)} does. */
    public List<Verdict> decide(List<Item> items) {
        return items.stream().map(this::decide).toList();
    }

    /** Decides items in their order, and keeps what led to each verdict. */
    public List<Assessment> assess(List<Item> items) {
        return items.stream().map(this::assess).toList();
    }

    public RuleBook book() {
        return book;
    }

    /** Says in Swedish, over several lines, how the rules see an item: what hit, what nearly did, what is missing. */
    public Explanation explain(Item item) {
        Assessment seen = assess(item);
        return new Explanation(seen.verdict(), seen.hits(), seen.opinion(), book, near(seen));
    }

    /** The rules with bearing that came nearest without hitting. */
    public List<NearMiss> near(Assessment seen) {
        Set<String> hit = seen.hits().stream().map(one -> one.rule().id()).collect(Collectors.toSet());
        List<Rule> others = book.rules().stream()
                .filter(rule -> !hit.contains(rule.id()) && (rule.kind() == Kind.SCOPE || rule.kind() == Kind.AREA))
                .toList();
        return NearMiss.among(others, new ItemIndex(ItemText.of(seen.item())));
    }

    /** How many rules decide what is picked and where; types not counted. */
    public int rules() {
        return book.rules().size();
    }

    /** How many words, phrases and combinations these rules look for. */
    public int expressions() {
        return book.rules().stream().mapToInt(rule -> rule.find().size()).sum();
    }

    /** What each rule that hits an item adds to its score or takes away, the weightiest first. */
    public List<RuleEffect> contributions(Item item) {
        return weighing(matcher.match(item)).stream()
                .filter(hit -> hit.rule().kind() != Kind.RANKING)
                .map(hit -> RuleEffect.of(hit, book.titleFactor()))
                .toList();
    }

    private Assessment assess(Item item) {
        List<Hit> all = matcher.match(item);
        return verdicts.assess(item, weighing(all), types.of(item, all));
    }

    /** The hits that count, the heaviest first. */
    private static List<Hit> weighing(List<Hit> all) {
        return all.stream()
                .filter(hit -> hit.rule().kind() != Kind.TYPE)
                .sorted(Comparator.comparing((Hit hit) -> -hit.rule().weight())
                        .thenComparing(hit -> hit.rule().id()))
                .toList();
    }
}
