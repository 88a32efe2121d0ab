package se.omvarld.cli.setup;

/**
 * A setting as people may see it.
 *
 * @param value what is in force; of a secret only whether it is set
 * @param from {@code default}, a file with its line, a variable, or {@code --set}
 * @param changed whether it is another than the default
 */
public record Setting(String key, String value, String from, boolean changed) {}
