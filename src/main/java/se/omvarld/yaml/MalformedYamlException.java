package se.omvarld.yaml;

/** A file cannot be read as YAML at all. */
public final class MalformedYamlException extends Exception {
    private final transient YamlMistake mistake;

    MalformedYamlException(YamlMistake mistake) {
        super(mistake.message());
        this.mistake = mistake;
    }

    /** Where, what is wrong, and what would be right. */
    public YamlMistake mistake() {
        return mistake;
    }
}
