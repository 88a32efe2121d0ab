package se.omvarld.rules.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.expression.BadExpressionException;
import se.omvarld.rules.expression.Condition;
import se.omvarld.rules.expression.ConditionParser;
import se.omvarld.rules.expression.TextNormalizer;
import se.omvarld.rules.expression.Vocabulary;
import se.omvarld.rules.model.Rule;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.yaml.YamlValue;

/** Reads lists of rules, gives each an id, and refuses an expression that stands twice where it would count twice. */
final class RuleReader {
    private static final int MOST_RULES = 2000;
    private static final double HEAVIEST = 100;
    private static final double HIGHEST_FACTOR = 10;

    private final String prefix;
    private final ConditionParser reader;
    private final Map<String, YamlValue> seen = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final ScopeOverlap overlap = new ScopeOverlap();

    /**
     * @param prefix what the ids begin with, so that those of two files differ
     * @param vocabulary numbers the words of all expressions
     */
    RuleReader(String prefix, Vocabulary vocabulary) {
        this.prefix = prefix;
        this.reader = new ConditionParser(vocabulary);
    }

    List<Rule> rules() {
        return rules;
    }

    /** Reads {@code - {weight: n, find: …}} lists. */
    void weighted(YamlValue list, Kind kind, int area) {
        for (YamlValue entry : list.list()) {
            int problems = entry.problems().size();
            Map<String, YamlValue> fields = entry.entries(List.of("find", "weight"));
            YamlValue weight = fields.get("weight");
            if (weight != null && fields.containsKey("find")) {
                add(fields.get("find"), kind, area, "", weight.number(0.1, HEAVIEST, 3));
            } else if (entry.problems().size() == problems) {
                entry.refuse("a rule needs find and weight; for example: - {weight: 3, find: 'hälsodata*'}");
            }
        }
    }

    /** Reads {@code - {times: n, find: …}} lists. */
    void factors(YamlValue list) {
        for (YamlValue entry : list.list()) {
            int problems = entry.problems().size();
            Map<String, YamlValue> fields = entry.entries(List.of("find", "times"));
            YamlValue times = fields.get("times");
            if (times != null && fields.containsKey("find")) {
                add(fields.get("find"), Kind.RANKING, 0, "", times.number(0.1, HIGHEST_FACTOR, 1));
            } else if (entry.problems().size() == problems) {
                entry.refuse(
                        "a rule for ranking needs find and times; for example: - {times: 0.7, find: 'link:remisser'}");
            }
        }
    }

    void add(YamlValue find, Kind kind, int area, String type, double weight) {
        List<Condition> conditions = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<YamlValue> all = find.oneOrMore();
        if (all.isEmpty() && find.node().isList()) {
            find.refuse("the list is empty and would never hit; write a word, for example ['hälsodata*']");
        }
        for (YamlValue one : all) {
            if (!one.node().isText()) {
                one.refuse("here stands no text; right would be a list of words, for example ['hälsodata*', 'EHDS']");
                continue;
            }
            String expression = one.text().orElse("");
            if (one.node().isDoubleQuoted()
                    && expression.strip().matches("[\\p{L}\\p{N}-]+\\*?( [\\p{L}\\p{N}-]+\\*?)+")) {
                one.refuse("around a phrase stand two kinds of quotes; write '\"{1}\"'", expression);
            }
            condition(one, expression).ifPresent(condition -> {
                if (!refuseRepeated(one, expression, kind, area)) {
                    overlap.add(one, condition, kind);
                }
                conditions.add(condition);
                expressions.add(expression);
                lines.add(one.line());
            });
        }
        if (rules.size() >= MOST_RULES) {
            find.refuse("there are more than {1} rules; put words of the same weight into one list", MOST_RULES);
        } else if (!expressions.isEmpty()) {
            rules.add(new Rule(prefix + rules.size(), kind, area, type, weight, expressions, conditions, lines));
        }
    }

    private Optional<Condition> condition(YamlValue at, String expression) {
        try {
            return Optional.of(reader.read(expression));
        } catch (BadExpressionException e) {
            at.refuse(e.text());
            return Optional.empty();
        }
    }

    /** An area's words and those of scope are added up, so one word in two of these lists would count twice. */
    private boolean refuseRepeated(YamlValue at, String expression, Kind kind, int area) {
        String list = kind == Kind.SORTING ? "sorting " + area : kind == Kind.AREA ? "SCOPE" : kind.name();
        String key = list + " "
                + TextNormalizer.of(expression).toLowerCase(Locale.ROOT).strip();
        YamlValue first = seen.putIfAbsent(key, at);
        if (first != null) {
            at.refuse(
                    "{1} stands already in line {2} and would count twice; remove one of them",
                    DisplayText.quoted(expression), first.line());
        }
        return first != null;
    }

    /** Refuses what only shows when all lists have been read. */
    void finish() {
        overlap.refuse();
    }
}
