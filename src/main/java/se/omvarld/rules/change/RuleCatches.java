package se.omvarld.rules.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.Assessment;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Verdict;
import se.omvarld.store.archive.Archive;

/** What each rule has caught of the archive's last three months, found in one walk through them. */
public final class RuleCatches {
    private static final int BATCH = 2000;
    private static final int SHOWN = 20;

    private final ComparisonWindow window;
    private final double titleFactor;
    private final Map<String, Catch> catches = new HashMap<>();
    private int items;

    private RuleCatches(ComparisonWindow window, RuleSet rules) {
        this.window = window;
        this.titleFactor = rules.book().titleFactor();
        rules.book().rules().forEach(rule -> catches.put(key(rule.kind(), rule.area(), rule.find()), new Catch(rule)));
    }

    /** Judges the archive by these rules. Changes nothing. */
    public static RuleCatches of(Archive archive, RuleSet rules, Clock clock) {
        ComparisonWindow window = ComparisonWindow.of(clock);
        RuleCatches found = new RuleCatches(window, rules);
        List<Item> batch = archive.dated(window.from(), window.until(), Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            rules.assess(batch).forEach(found::count);
            batch = archive.dated(window.from(), window.until(), Optional.of(batch.get(batch.size() - 1)), BATCH);
        }
        return found;
    }

    private void count(Assessment assessed) {
        items++;
        for (Hit hit : assessed.hits()) {
            Catch caught = catches.get(
                    key(hit.rule().kind(), hit.rule().area(), hit.rule().find()));
            if (caught != null) {
                caught.count(assessed, hit, hit.points(titleFactor));
            }
        }
    }

    private static String key(Rule.Kind kind, int area, List<String> find) {
        return kind + " " + area + " " + String.join("\n", find);
    }

    /** What a rule has caught; empty when it is none of these rules. */
    public Optional<Catch> of(Rule.Kind kind, int area, List<String> find) {
        return Optional.ofNullable(catches.get(key(kind, area, find)));
    }

    /** How many items were judged. */
    public int items() {
        return items;
    }

    public LocalDate firstDay() {
        return window.firstDay();
    }

    public LocalDate lastDay() {
        return window.lastDay();
    }

    /** An item that a rule has hit, with what it hit and the points that it gave. */
    public record CaughtItem(Item item, Verdict verdict, List<String> words, double points) {}

    /** What one rule has caught. */
    public static final class Catch {
        private final int[] words;
        private final Deque<CaughtItem> newest = new ArrayDeque<>();
        private int items;
        private int picked;

        private Catch(Rule rule) {
            this.words = new int[rule.find().size()];
        }

        private void count(Assessment assessed, Hit hit, double points) {
            items++;
            picked += assessed.verdict().picked() ? 1 : 0;
            hit.expressions().forEach(expression -> words[expression]++);
            newest.addFirst(new CaughtItem(assessed.item(), assessed.verdict(), hit.words(), points));
            if (newest.size() > SHOWN) {
                newest.removeLast();
            }
        }

        /** How many items it hit. */
        public int items() {
            return items;
        }

        /** How many of them were picked, by all rules together. */
        public int picked() {
            return picked;
        }

        /** How many items each of its expressions hit, in their order. */
        public List<Integer> words() {
            return Arrays.stream(words).boxed().toList();
        }

        /** The newest items that it hit, the newest first. */
        public List<CaughtItem> newest() {
            return Collections.unmodifiableList(new ArrayList<>(newest));
        }
    }
}
