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
import se.omvarld.rules.expression.BadExpressionException;
import se.omvarld.rules.expression.Fields;
import se.omvarld.rules.expression.RuleLanguage;
import se.omvarld.rules.expression.TextNormalizer;
import se.omvarld.rules.expression.Tokens;
import se.omvarld.rules.expression.WordStartQuery;
import se.omvarld.yaml.YamlNode;
import se.omvarld.yaml.YamlProblem;

/** The expressions of a rule file with their lines, and the words of an expression. */
public final class Expressions {
    private Expressions() {}

    /** Each expression under {@code find} with the first line where it stands. */
    public static Map<String, Integer> in(Path file) {
        List<YamlProblem> problems = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        byte[] bytes = RuleFile.bytes(file, problems);
        if (problems.isEmpty()) {
            RuleFile.read(file.toString(), bytes, problems).ifPresent(value -> collect(value.node(), false, lines));
        }
        if (!problems.isEmpty()) {
            throw new RefusedRulesException(problems);
        }
        return lines;
    }

    /** The file is bounded in depth. */
    private static void collect(YamlNode node, boolean find, Map<String, Integer> lines) {
        node.fields().forEach(field -> collect(field.value(), field.key().text().equals("find"), lines));
        node.list().forEach(one -> collect(one, find, lines));
        if (find && node.isText()) {
            lines.putIfAbsent(node.text(), node.line());
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
            Tokens.of(TextNormalizer.together(part))
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
            if (query instanceof WordStartQuery beginning) {
                words.add(beginning.start().text() + "*");
            } else if (query instanceof PrefixQuery prefix) { // within a phrase
                words.add(prefix.getPrefix().text() + "*");
            }
        }
    }
}
