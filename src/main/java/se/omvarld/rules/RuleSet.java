package se.omvarld.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.omvarld.item.Item;
import se.omvarld.rules.Rule.Kind;

/**
 * The rules of {@code areas.yaml} and {@code item-types.yaml}, loaded and ready. Does not change; saved files are loaded as
 * a new set. May be used by several threads; close it when no thread decides any more.
 */
public final class RuleSet implements AutoCloseable {
    private final RuleBook book;
    private final ItemTypes types;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final RuleMatcher matcher;
    private final SourceFilters filters = new SourceFilters();
    private final Judge judge;
    private final String fingerprint;

    private RuleSet(RuleBook book, ItemTypes types, String fingerprint) {
        this.book = book;
        this.types = types;
        this.fingerprint = fingerprint;
        this.judge = new Judge(book);
        List<Rule> all = new ArrayList<>(book.rules());
        all.addAll(types.rules());
        all.forEach(rule -> rules.put(rule.id(), rule));
        this.matcher = new RuleMatcher(all);
    }

    /**
     * Reads and checks both files.
     *
     * @throws RefusedRulesException with every mistake in them, each with its place and remedy
     */
    public static RuleSet load(Path areasYaml, Path itemTypesYaml) {
        List<String> problems = new ArrayList<>();
        byte[] areas = YamlFile.bytes(areasYaml, problems);
        byte[] types = YamlFile.bytes(itemTypesYaml, problems);
        Optional<RuleBook> book = problems.isEmpty()
                ? YamlFile.read(areasYaml.toString(), areas, problems).map(AreasFile::read)
                : Optional.empty();
        Optional<ItemTypes> named = problems.isEmpty() || book.isPresent()
                ? YamlFile.read(itemTypesYaml.toString(), types, problems).map(ItemTypes::read)
                : Optional.empty();
        if (!problems.isEmpty()) {
            throw new RefusedRulesException(problems);
        }
        return new RuleSet(book.orElseThrow(), named.orElseThrow(), Fingerprint.of(areas, types));
    }

    /**
     * Checks one expression of the rule language, as source files use it in {@code only} and {@code never}.
     *
     * @return what is wrong and what would be right, in plain English; empty when nothing is wrong
     */
    public static Optional<String> problemIn(String query) {
        return RuleLanguage.problemIn(query);
    }

    /** What areas.yaml says. */
    RuleBook book() {
        return book;
    }

    /** Every area in the file's order, with those that have no rules. */
    public List<Area> areas() {
        return book.areas();
    }

    /** Changes whenever one of the two files changes. */
    public String fingerprint() {
        return fingerprint;
    }

    public Verdict decide(Item item) {
        return decide(List.of(item)).get(0);
    }

    /**
     * Decides items in their order; many at once are much faster than one by one.
     *
     * @throws IllegalArgumentException when a source's own filter is no expression of the rule language
     */
    public List<Verdict> decide(List<Item> items) {
        List<Map<String, List<Integer>>> found = matcher.match(items);
        List<Verdict> verdicts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            verdicts.add(verdict(items.get(i), found.get(i)));
        }
        return verdicts;
    }

    /** Says in Swedish, over several lines, how the rules see an item: what hit, what nearly did, what is missing. */
    public Explanation explain(Item item) {
        Map<String, List<Integer>> found = matcher.match(List.of(item)).get(0);
        List<Hit> hits = hits(item, found);
        List<Rule> others = book.rules().stream()
                .filter(rule ->
                        !found.containsKey(rule.id()) && (rule.kind() == Kind.SCOPE || rule.kind() == Kind.AREA))
                .toList();
        Judge.Opinion opinion = judge.judge(item.origin(), hits);
        List<NearHit> near = NearHit.among(others, new Highlighter(item));
        return new Explanation(verdict(item, found), hits, opinion, book, near);
    }

    @Override
    public void close() {
        matcher.close();
    }

    private Verdict verdict(Item item, Map<String, List<Integer>> found) {
        List<Hit> hits = hits(item, found);
        Judge.Opinion opinion = judge.judge(item.origin(), hits);
        String type = types.of(item, found.keySet());
        if (opinion.ranking().isEmpty()) {
            return new Verdict(Verdict.Level.NONE, 0, 0, 0, List.of(), type, Reason.NOTHING);
        }
        Area area = book.area(opinion.ranking().get(0));
        List<String> words = words(hits, Judge::hasBearing);
        Optional<String> filtered = filters.reasonAgainst(item);
        Verdict.Level level = filtered.isPresent() ? Verdict.Level.NONE : level(opinion.score(), area);
        String reason = filtered.orElseGet(() -> Reason.of(
                level,
                opinion.score(),
                area,
                words,
                words(hits, hit -> hit.rule().kind() == Kind.EXCLUDE)));
        return new Verdict(level, area.number(), judge.second(opinion), opinion.score(), words, type, reason);
    }

    private List<Hit> hits(Item item, Map<String, List<Integer>> found) {
        List<Rule> weighing = found.keySet().stream()
                .map(rules::get)
                .filter(rule -> rule.kind() != Kind.TYPE)
                .sorted(Comparator.comparing((Rule rule) -> -rule.weight()).thenComparing(Rule::id))
                .toList();
        if (weighing.isEmpty()) {
            return List.of();
        }
        Highlighter highlighter = new Highlighter(item);
        return weighing.stream()
                .map(rule -> highlighter.hit(rule, found.get(rule.id())))
                .toList();
    }

    private static Verdict.Level level(double score, Area area) {
        if (score < area.threshold()) {
            return Verdict.Level.NONE;
        }
        return score < area.draftThreshold() ? Verdict.Level.DIGEST : Verdict.Level.DRAFT;
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
