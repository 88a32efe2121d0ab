package se.omvarld.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.omvarld.item.Address;
import se.omvarld.item.Item;
import se.omvarld.rules.ArchiveEffect.Window;
import se.omvarld.rules.Suggestion.Kind;

/**
 * Words that labelled items speak for adding to the rules or removing from them. Words are found by how much more often
 * they stand in some items than in others; what each would do is found by judging again with the changed rules.
 *
 * @param labelled how many labelled items there are
 * @param archived how many other items the archive holds of the last three months
 * @param before the figures of the rules in force
 * @param archivePickedAWeek how many of the archive's other items the rules in force pick a week
 * @param list the suggestions, the best of each kind first
 */
public record Suggestions(
        int labelled, int archived, Figures before, double archivePickedAWeek, List<Suggestion> list) {
    /** So many words are tried for each purpose. */
    private static final int TRIED = 150;

    static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

    public Suggestions {
        list = List.copyOf(list);
    }

    /**
     * Looks for words and tries each.
     *
     * @param archive every item, batch by batch; walked through three times
     * @param most how many suggestions of each kind
     */
    public static Suggestions of(RuleSet rules, List<LabelledItem> labelled, Iterable<List<Item>> archive, int most) {
        Trials trials = new Trials(rules, labelled);
        Set<String> keys = keys(labelled);
        List<Suggestion> some = new ArrayList<>();
        some.addAll(first(most, new Additions(trials, Kind.CATCH).of(catching(trials, keys, archive))));
        some.addAll(first(most, new Removals(trials).all()));
        some.addAll(first(most, new Additions(trials, Kind.SORT).of(sorting(trials))));
        return withArchive(trials, keys, archive, labelled.size(), some);
    }

    private static <T> List<T> first(int most, List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static boolean wronglySorted(Case one) {
        return one.sortable() && one.before().picked() && !one.right(one.before());
    }

    /** The words of misses that stand far more often in relevant items than in others, the archive's among them. */
    private static List<String> catching(Trials trials, Set<String> keys, Iterable<List<Item>> archive) {
        WordCounts counts = of(trials, Case::missed);
        trials.cases().forEach(one -> counts.add(one.item(), one.label().relevant()));
        for (List<Item> batch : counts.isEmpty() ? List.<List<Item>>of() : archive) {
            batch.stream().filter(item -> !keys.contains(item.key())).forEach(item -> counts.add(item, false));
        }
        return counts.best(TRIED);
    }

    /** The words of wrongly sorted items that stand far more often in their area than in the others. */
    private static List<String> sorting(Trials trials) {
        List<String> words = new ArrayList<>();
        for (Area area : trials.book().areas()) {
            int number = area.number();
            WordCounts counts =
                    of(trials, one -> wronglySorted(one) && one.label().area() == number);
            trials.cases().stream()
                    .filter(Case::sortable)
                    .forEach(one -> counts.add(one.item(), one.label().area() == number));
            words.addAll(counts.best(TRIED));
        }
        return words.stream().distinct().toList();
    }

    private static WordCounts of(Trials trials, Predicate<Case> some) {
        return new WordCounts(
                trials.cases().stream().filter(some).map(Case::item).toList());
    }

    private static Suggestions withArchive(
            Trials trials, Set<String> keys, Iterable<List<Item>> archive, int labelled, List<Suggestion> some) {
        Map<Suggestion, Change> changes = new LinkedHashMap<>();
        some.forEach(one -> changes.put(one, trials.change(one, "s" + changes.size())));
        Window window = Window.of(archive);
        ArchiveEffect effect = new ArchiveEffect(trials, keys);
        effect.look(archive, window, changes.values());
        List<Suggestion> counted = changes.entrySet().stream()
                .map(entry -> entry.getKey().inArchive(effect.of(entry.getValue()) / window.months()))
                .toList();
        double aWeek = effect.picked() / window.months() / WEEKS_A_MONTH;
        return new Suggestions(labelled, effect.items(), trials.figures(), aWeek, counted);
    }

    /** The figures on other labelled items when all these suggestions are followed: what they are worth elsewhere. */
    public static Figures followed(RuleSet rules, List<LabelledItem> others, List<Suggestion> some) {
        Trials trials = new Trials(rules, others);
        List<Change> added = new ArrayList<>();
        some.stream()
                .filter(one -> one.kind() != Kind.REMOVE)
                .forEach(one -> added.add(trials.change(one, "s" + added.size())));
        return trials.following(added);
    }

    private static Set<String> keys(List<LabelledItem> labelled) {
        return labelled.stream()
                .flatMap(item -> item.urls().stream())
                .flatMap(url -> Address.canonical(url).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether some labels say that an item is not relevant; without such, precision says nothing. */
    boolean hasOthers() {
        return before.recall().whole() < labelled;
    }

    /** The whole in Swedish, with lines to paste. */
    public String toText() {
        return SuggestionsText.of(this);
    }

    /** The whole for {@code --json}. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("labelled_items", labelled);
        json.put("archive_items", archived);
        json.put("archive_picked_a_week", archivePickedAWeek);
        json.put("before", before.toJson());
        json.put("suggestions", list.stream().map(Suggestion::toJson).toList());
        return json;
    }
}
