package se.omvarld.rules.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.omvarld.rules.file.RefusedRulesException;

/**
 * What differs between two texts of {@code areas.yaml}: rule by rule, and the lines around them.
 *
 * @param gone lines outside the rules that were there, limits and comments
 * @param fresh such lines that have come
 */
public record RulesDiff(List<ChangedRule> rules, List<String> gone, List<String> fresh) {

    /**
     * A rule that differs.
     *
     * @param list its list's key
     * @param before empty for one that has come
     * @param after empty for one that is gone
     */
    public record ChangedRule(String list, Optional<WrittenRule> before, Optional<WrittenRule> after) {
        /** The words that one side has and the other has not. */
        public static List<String> only(Optional<WrittenRule> one, Optional<WrittenRule> other) {
            List<String> words = new ArrayList<>(one.map(WrittenRule::find).orElse(List.of()));
            words.removeAll(other.map(WrittenRule::find).orElse(List.of()));
            return words;
        }
    }

    /** What differs; of a text that is no YAML only its lines. */
    public static RulesDiff between(String before, String after) {
        Optional<RulesText> old = read(before);
        Optional<RulesText> now = read(after);
        boolean both = old.isPresent() && now.isPresent();
        List<String> gone = both ? around(old.get()) : lines(before);
        List<String> fresh = both ? around(now.get()) : lines(after);
        return new RulesDiff(
                both ? rules(old.get(), now.get()) : List.of(), without(gone, fresh), without(fresh, gone));
    }

    private static Optional<RulesText> read(String text) {
        try {
            return Optional.of(RulesText.of(text.getBytes(StandardCharsets.UTF_8)));
        } catch (RefusedRulesException e) {
            return Optional.empty();
        }
    }

    private static List<ChangedRule> rules(RulesText before, RulesText after) {
        List<ListedRule> old = all(before);
        List<ListedRule> now = all(after);
        List<String> same = old.stream().map(ListedRule::id).toList();
        old.removeIf(rule -> after.rule(rule.id()).isPresent());
        now.removeIf(rule -> same.contains(rule.id()));
        List<ChangedRule> changed = new ArrayList<>();
        for (ListedRule rule : now) {
            Optional<ListedRule> was = old.stream()
                    .filter(one -> one.list().equals(rule.list())
                            && !Collections.disjoint(
                                    one.written().find(), rule.written().find()))
                    .findFirst();
            was.ifPresent(old::remove);
            changed.add(new ChangedRule(rule.list(), was.map(ListedRule::written), Optional.of(rule.written())));
        }
        old.forEach(rule -> changed.add(new ChangedRule(rule.list(), Optional.of(rule.written()), Optional.empty())));
        return changed;
    }

    private static List<ListedRule> all(RulesText text) {
        List<ListedRule> all = new ArrayList<>();
        text.lists().forEach(list -> all.addAll(list.rules()));
        return all;
    }

    /** The lines outside the rules. */
    private static List<String> around(RulesText text) {
        TextEdits edits = new TextEdits(text.text());
        all(text)
                .forEach(rule -> edits.replace(
                        text.at(rule.node().from()), text.at(rule.node().to()), ""));
        return lines(edits.made()).stream().filter(line -> !line.equals("-")).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
