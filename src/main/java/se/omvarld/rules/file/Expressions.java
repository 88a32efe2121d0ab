package se.omvarld.rules.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import se.omvarld.rules.expression.BadExpressionException;
import se.omvarld.rules.expression.Fields;
import se.omvarld.rules.expression.HyphenVariants;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.expression.TextNormalizer;
import se.omvarld.rules.expression.Tokens;

/** The expressions of a rule file with their lines, and the words of an expression. */
public final class Expressions {
    private Expressions() {}

    /** Each expression under {@code find} with the first line where it stands. */
    public static Map<String, Integer> in(Path file) {
        List<String> problems = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        YamlFile.read(file.toString(), YamlFile.bytes(file, problems), problems)
                .ifPresent(value -> collect(value, false, lines));
        if (!problems.isEmpty()) {
            throw new RefusedRulesException(problems);
        }
        return lines;
    }

    /** The file is bounded in depth. */
    private static void collect(YamlValue value, boolean find, Map<String, Integer> lines) {
        if (value.node() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                collect(value.at(tuple.getValueNode()), name.equals("find"), lines);
            }
        } else if (value.node() instanceof SequenceNode list) {
            list.getValue().forEach(one -> collect(value.at(one), find, lines));
        } else if (find && value.node() instanceof ScalarNode text) {
            lines.putIfAbsent(text.getValue(), value.line());
        }
    }

    /** The words that an expression looks for in title and lead, with their stars; none that must not stand there. */
    public static Set<String> words(String expression) {
        Set<String> words = new LinkedHashSet<>();
        try {
            RuleLanguage.read(expression).visit(new Words(words));
        } catch (BadExpressionException e) {
            return Set.of();
        }
        for (String part : TextNormalizer.of(expression).split("[\\s()\":]+", -1)) {
            Tokens.of(HyphenVariants.together(part))
                    .forEach(word -> words.remove(part.endsWith("*") ? word + "*" : word));
        }
        return words;
    }

    private static final class Words extends QueryVisitor {
        private final Set<String> words;

        Words(Set<String> words) {
            this.words = words;
        }

        @Override
        public boolean acceptField(String field) {
            return !Fields.isPlain(field);
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                words.add(term.text());
            }
        }

        @Override
        public void consumeTermsMatching(
                Query query, String field, java.util.function.Supplier<ByteRunAutomaton> automaton) {
            if (query instanceof PrefixQuery prefix) {
                words.add(prefix.getPrefix().text() + "*");
            }
        }
    }
}
