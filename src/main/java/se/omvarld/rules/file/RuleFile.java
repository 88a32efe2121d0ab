package se.omvarld.rules.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.text.ProblemText;
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlMistake;
import se.omvarld.yaml.YamlProblem;
import se.omvarld.yaml.YamlReader;
import se.omvarld.yaml.YamlValue;

/** Reads a file that analysts write strictly. What is wrong is told with its place. */
public final class RuleFile {
    /** An area's words are counted, so references would let a small file count as a huge one. */
    private static final YamlReader YAML = new YamlReader("expression", "weight: 3", false);

    private RuleFile() {}

    /** The file's bytes; none, and a problem, when it cannot be read. */
    public static byte[] bytes(Path file, List<YamlProblem> problems) {
        try {
            return YamlReader.bytes(file);
        } catch (MalformedYamlException e) {
            problems.add(told(file.toString(), e.mistake()));
            return new byte[0];
        }
    }

    /** The file's only document; empty, and a problem, when the bytes are no YAML. */
    public static Optional<YamlValue> read(String name, byte[] bytes, List<YamlProblem> problems) {
        try {
            return Optional.of(new YamlValue(name, YAML.read(bytes), problems));
        } catch (MalformedYamlException e) {
            problems.add(told(name, e.mistake()));
            return Optional.empty();
        }
    }

    private static YamlProblem told(String name, YamlMistake mistake) {
        String pattern = mistake.text().pattern();
        ProblemText text = mistake.text();
        if (mistake.kind() == YamlMistake.Kind.PARSER) {
            text = new ProblemText("no valid YAML: " + pattern, text.values());
        } else if (mistake.began() > 0) {
            text = ProblemText.of(pattern + " (the list or rule began in line {1})", mistake.began());
        }
        return new YamlProblem(name, mistake.line(), mistake.column(), text);
    }
}
