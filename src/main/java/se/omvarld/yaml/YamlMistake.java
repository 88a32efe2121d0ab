package se.omvarld.rules.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what is wrong in a file that is no YAML, in words for people who do not know YAML. */
final class YamlMistake {
    private static final Map<String, String> MEANING = new LinkedHashMap<>();

    static {
        MEANING.put("TAB", "a tab stands here; indent with spaces");
        MEANING.put(
                "cannot start any token", "no word can begin with this sign; put the expression in 'single quotes'");
        MEANING.put(
                "could not find expected ':'", "after a field's name stand a colon and a space, for example weight: 3");
        MEANING.put("mapping values are not allowed", "no colon can stand here; put the expression in 'single quotes'");
        MEANING.put("unexpected end of stream", "a quote is not closed; put one at both ends");
        MEANING.put("another document", "the file ends before this line; remove --- or what follows");
        MEANING.put(
                "<block end>", "this line is indented otherwise than those it belongs to; give them the same spaces");
        MEANING.put(
                "expected the node content", "a word is missing here, or a bracket is not closed before this place");
        MEANING.put("expected ',' or", "a comma, a quote or a bracket is missing before this place");
    }

    private YamlMistake() {}

    /** {@code line:column: what is wrong; what would be right}. */
    static String of(MarkedYamlEngineException mistake, String text) {
        Optional<Mark> mark = mistake.getProblemMark().or(mistake::getContextMark);
        Optional<Mark> opened = mistake.getContextMark();
        String problem = String.valueOf(mistake.getProblem());
        if (mark.isPresent() && beginsWithDash(text, mark.get().getLine())) {
            return place(mark) + ": this line begins with a long dash; a list begins with - and a space";
        }
        if (problem.contains("unexpected end of stream") || problem.contains("expected ':'")) {
            return place(opened.or(() -> mark)) + ": " + meaning(problem);
        }
        String where = problem.contains("expected ',' or") && opened.isPresent()
                ? " (the list or rule began in line " + (opened.get().getLine() + 1) + ")"
                : "";
        return place(mark) + ": " + meaning(problem) + where;
    }

    private static String meaning(String problem) {
        return MEANING.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .map(known -> known.getValue())
                .findFirst()
                .orElse("no valid YAML: " + problem + "; check indentation and put the expression in 'single quotes'");
    }

    private static boolean beginsWithDash(String text, int line) {
        return text.lines().skip(line).findFirst().orElse("").strip().matches("[–—−].*");
    }

    static String place(Optional<Mark> mark) {
        return mark.map(m -> (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse("1:1");
    }

    /** The place of a character. */
    static String place(String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (index - before.lastIndexOf('\n'));
    }
}
