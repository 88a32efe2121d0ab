package se.omvarld.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.omvarld.item.text.ProblemText;

/**
 * What is wrong in a file that cannot be read as YAML, in words for people who do not know YAML.
 *
 * @param line where it was noticed, from 1
 * @param column from 1
 * @param began the line in which the list or entry around the place began, where a sign is missing somewhere in between; else 0
 * @param text what is wrong; what would be right
 */
public record YamlMistake(int line, int column, int began, Kind kind, ProblemText text) {

    /** How it was found. */
    public enum Kind {
        /** The file as a whole: its size, depth, encoding, or what it must not use. */
        UNUSABLE,
        /** The syntax, told in our words. */
        SYNTAX,
        /** The syntax, told in the parser's words. */
        PARSER
    }

    private static final int LONGEST_LINE = 2000;
    private static final Pattern GLUED = Pattern.compile("\\s*(?:-\\s+)?([A-Za-z][A-Za-z-]*:[^\\s:'\"]+)\\s*(?:#.*)?");

    private static final String COLON = "but got :";

    private static final Map<String, String> MEANING = new LinkedHashMap<>();

    static {
        MEANING.put("TAB", "a tab stands here; indent with spaces");
        MEANING.put("cannot start any token", "no word can begin with this sign; put the {value} in 'single quotes'");
        MEANING.put(
                "unknown escape character",
                "a backslash in double quotes begins a sign of its own; put the {value} in 'single quotes'");
        MEANING.put(
                "could not find expected ':'", "after a field's name stand a colon and a space, for example {example}");
        MEANING.put("mapping values are not allowed", "no colon can stand here; put the {value} in 'single quotes'");
        MEANING.put("unexpected end of stream", "a quote is not closed; put one at both ends");
        MEANING.put("another document", "the file ends before this line; remove --- or what follows");
        MEANING.put(
                "<block end>", "this line is indented otherwise than those it belongs to; give them the same spaces");
        MEANING.put(
                "expected the node content", "a word is missing here, or a bracket is not closed before this place");
        MEANING.put(
                COLON,
                "no colon can stand here; put the {value} in 'single quotes', or a comma before it if a new field begins");
        MEANING.put("expected ',' or", "a comma, a quote or a bracket is missing before this place");
    }

    static YamlMistake of(MarkedYamlEngineException thrown, String text, YamlReader reader) {
        Optional<Mark> opened = thrown.getContextMark();
        Optional<Mark> mark = thrown.getProblemMark().or(() -> opened);
        String problem = String.valueOf(thrown.getProblem());
        if (mark.isPresent() && beginsWithDash(text, mark.get().getLine())) {
            return at(
                    mark,
                    0,
                    Kind.SYNTAX,
                    ProblemText.of("this line begins with a long dash; a list begins with - and a space"));
        }
        int open = unclosedQuote(text, mark.map(Mark::getLine).orElse(0));
        if (open > 0 && QUOTED.stream().anyMatch(problem::contains)) {
            return new YamlMistake(
                    open, 1, 0, Kind.SYNTAX, ProblemText.of("a quote is not closed; put one at both ends"));
        }
        if (problem.contains("mapping values are not allowed") && mark.isPresent()) {
            Optional<YamlMistake> glued = gluedField(text, mark.get().getLine(), reader);
            if (glued.isPresent()) {
                return glued.get();
            }
        }
        boolean unclosed = problem.contains("unexpected end of stream") || problem.contains("expected ':'");
        int began = problem.contains("expected ',' or") && !problem.endsWith(COLON)
                ? opened.map(Mark::getLine).orElse(-1) + 1
                : 0;
        Optional<ProblemText> meaning = meaning(problem, reader);
        return at(
                unclosed ? opened.or(() -> mark) : mark,
                unclosed ? 0 : began,
                meaning.isPresent() ? Kind.SYNTAX : Kind.PARSER,
                meaning.orElseGet(() -> ProblemText.of(
                        "{1}; check indentation and put the " + reader.value() + " in 'single quotes'", problem)));
    }

    /** What goes wrong after a quote that the next one, lines below, has closed. */
    private static final Set<String> QUOTED = Set.of(
            "unexpected end of stream",
            "expected ',' or",
            "<block end>",
            "could not find expected ':'",
            "cannot start any token",
            "mapping values are not allowed",
            "another document");

    private static final Pattern CLOSED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|(?<![\\wåäöÅÄÖ])'(?:[^']|'')*+'");
    private static final Pattern OPEN = Pattern.compile("(?:^|[\\s{,\\[])[\"'][^\"']*");

    /** The first line up to a place, counted from 1, on which a quote begins a value and none ends it; 0 for none. */
    private static int unclosedQuote(String text, int last) {
        List<String> lines = text.lines().limit(last + 1L).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean plain = line.length() > LONGEST_LINE || line.strip().startsWith("#");
            if (!plain && OPEN.matcher(CLOSED.matcher(line).replaceAll("x")).find()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static YamlMistake at(Optional<Mark> place, int began, Kind kind, ProblemText text) {
        int line = place.map(mark -> mark.getLine() + 1).orElse(1);
        return new YamlMistake(line, place.map(mark -> mark.getColumn() + 1).orElse(1), began, kind, text);
    }

    private static Optional<ProblemText> meaning(String problem, YamlReader reader) {
        return MEANING.entrySet().stream()
                .filter(known -> problem.contains(known.getKey()))
                .map(known -> ProblemText.of(
                        known.getValue().replace("{value}", reader.value()).replace("{example}", reader.example())))
                .findFirst();
    }

    /** What is wrong; what would be right, in plain English. */
    public String message() {
        return text.toString();
    }

    /** {@code - weight:3} is a text that goes on in the next line, at whose colon the parser stumbles. */
    private static Optional<YamlMistake> gluedField(String text, int line, YamlReader reader) {
        String before = line == 0 ? "" : text.lines().skip(line - 1).findFirst().orElse("");
        Matcher glued = GLUED.matcher(before);
        return glued.matches()
                ? Optional.of(new YamlMistake(
                        line,
                        glued.start(1) + 1,
                        0,
                        Kind.SYNTAX,
                        meaning("could not find expected ':'", reader).orElseThrow()))
                : Optional.empty();
    }

    private static boolean beginsWithDash(String text, int line) {
        return text.lines().skip(line).findFirst().orElse("").strip().matches("[–—−].*");
    }
}
