package se.omvarld.rules.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlMistake;
import se.omvarld.yaml.YamlReader;
import se.omvarld.yaml.YamlValue;

/** Reads a rule file strictly. What is wrong becomes {@code file:line:column: what is wrong; what would be right}. */
public final class RuleFile {
    /** An area's words are counted, so references would let a small file count as a huge one. */
    private static final YamlReader YAML = new YamlReader("expression", "weight: 3", false);

    private RuleFile() {}

    /** The file's bytes; none, and a problem, when it cannot be read. */
    static byte[] bytes(Path file, List<String> problems) {
        try {
            return YamlReader.bytes(file);
        } catch (MalformedYamlException e) {
            problems.add(told(file.toString(), e.mistake()));
            return new byte[0];
        }
    }

    /** The file's only document; empty, and a problem, when the bytes are no YAML. */
    public static Optional<YamlValue> read(String name, byte[] bytes, List<String> problems) {
        try {
            return Optional.of(new YamlValue(name, YAML.read(bytes), problems));
        } catch (MalformedYamlException e) {
            problems.add(told(name, e.mistake()));
            return Optional.empty();
        }
    }

    private static String told(String name, YamlMistake mistake) {
        String before = mistake.kind() == YamlMistake.Kind.PARSER ? "no valid YAML: " : "";
        String after = mistake.began() > 0 ? " (the list or rule began in line " + mistake.began() + ")" : "";
        return name + ":" + mistake.line() + ":" + mistake.column() + ": " + before + mistake.message() + after;
    }
}
