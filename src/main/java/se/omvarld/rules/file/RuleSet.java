package se.omvarld.rules.file;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.text.Sha256;
import se.omvarld.rules.expression.ItemIndex;
import se.omvarld.rules.expression.ItemText;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.match.AreaScorer;
import se.omvarld.rules.match.Assessment;
import se.omvarld.rules.match.Explanation;
import se.omvarld.rules.match.NearMiss;
import se.omvarld.rules.match.RuleEffect;
import se.omvarld.rules.match.RuleMatcher;
import se.omvarld.rules.match.SourceFilters;
import se.omvarld.rules.model.Area;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Reason;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.rules.model.RuleBook;
import se.omvarld.rules.model.Verdict;
import se.omvarld.yaml.YamlProblem;
import se.omvarld.yaml.YamlValue;

/**
 * The rules of {@code areas.yaml} and {@code item-types.yaml}, loaded and ready. Does not change; saved files are loaded as
 * a new set. May be used by several threads.
 */
public final class RuleSet {
    /** The set that was loaded last and held to every check: the same files again are the same set; reading takes a quarter of a start. */
    private static volatile Optional<RuleSet> last = Optional.empty();

    private final RuleBook book;
    private final ItemTypes types;
    private final RuleMatcher matcher;
    private final SourceFilters filters = new SourceFilters();
    private final AreaScorer judge;
    private final String fingerprint;

    private RuleSet(RuleBook book, ItemTypes types, Vocabulary vocabulary, String fingerprint) {
        this.book = book;
        this.types = types;
        this.fingerprint = fingerprint;
        this.judge = new AreaScorer(book);
        List<Rule> all = new ArrayList<>(book.rules());
        all.addAll(types.rules());
        this.matcher = new RuleMatcher(all, vocabulary);
    }

    /**
     * Reads and checks both files.
     *
     * @throws RefusedRulesException with every mistake in them, each with its place and remedy
     */
    public static RuleSet load(Path areasYaml, Path itemTypesYaml) {
        List<YamlProblem> problems = new ArrayList<>();
        return strict(areasYaml, RuleFile.bytes(areasYaml, problems), itemTypesYaml, problems);
    }

    /** The same for the daemon's copies: what an earlier release took is not refused for words that count twice. */
    static RuleSet held(Path areasYaml, Path itemTypesYaml) {
        List<YamlProblem> problems = new ArrayList<>();
        return load(areasYaml, RuleFile.bytes(areasYaml, problems), itemTypesYaml, problems, AreasFile::readHeld);
    }

    /**
     * Checks what is about to become {@code areas.yaml}.
     *
     * @param areas the bytes that the file would have
     * @throws RefusedRulesException as {@link #load(Path, Path)} would when they were saved
     */
    public static RuleSet of(Path areasYaml, byte[] areas, Path itemTypesYaml) {
        return strict(areasYaml, areas, itemTypesYaml, new ArrayList<>());
    }

    private static RuleSet strict(Path areasYaml, byte[] areas, Path itemTypesYaml, List<YamlProblem> problems) {
        RuleSet set = load(areasYaml, areas, itemTypesYaml, problems, AreasFile::read);
        last = Optional.of(set);
        return set;
    }

    private static RuleSet load(
            Path areasYaml,
            byte[] areas,
            Path itemTypesYaml,
            List<YamlProblem> problems,
            BiFunction<YamlValue, Vocabulary, RuleBook> reader) {
        Vocabulary vocabulary = new Vocabulary();
        byte[] types = RuleFile.bytes(itemTypesYaml, problems);
        String fingerprint = fingerprint(areas, types);
        Optional<RuleSet> known = last.filter(set -> problems.isEmpty() && set.fingerprint.equals(fingerprint));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<RuleBook> book = problems.isEmpty()
                ? RuleFile.read(areasYaml.toString(), areas, problems).map(file -> reader.apply(file, vocabulary))
                : Optional.empty();
        Optional<ItemTypes> named = problems.isEmpty() || book.isPresent()
                ? RuleFile.read(itemTypesYaml.toString(), types, problems).map(file -> ItemTypes.read(file, vocabulary))
                : Optional.empty();
        if (!problems.isEmpty()) {
            throw new RefusedRulesException(problems);
        }
        return new RuleSet(book.orElseThrow(), named.orElseThrow(), vocabulary, fingerprint);
    }

    /** Tells one state of the files from another. */
    private static String fingerprint(byte[] areas, byte[] types) {
        MessageDigest digest = Sha256.begin();
        digest.update(Sha256.of(areas));
        digest.update(types);
        return Sha256.end(digest).substring(0, 16);
    }

    /**
     * Checks one expression of the rule language, as source files use it in {@code only} and {@code never}.
     *
     * @return what is wrong and what would be right, in plain English; empty when nothing is wrong
     */
    public static Optional<String> problemIn(String query) {
        return RuleLanguage.problemIn(query);
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
        List<Hit> hits = weighing(all);
        AreaScorer.Opinion opinion = judge.judge(item.origin(), hits);
        return new Assessment(item, verdict(item, hits, opinion, types.of(item, all)), hits, opinion);
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
                judge.second(opinion),
                opinion.score(),
                opinion.rank(),
                words,
                type,
                reason,
                filter.map(SourceFilters.Filter::name).orElse(""));
    }

    /** The hits that count, the heaviest first. */
    private static List<Hit> weighing(List<Hit> all) {
        return all.stream()
                .filter(hit -> hit.rule().kind() != Kind.TYPE)
                .sorted(Comparator.comparing((Hit hit) -> -hit.rule().weight())
                        .thenComparing(hit -> hit.rule().id()))
                .toList();
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
