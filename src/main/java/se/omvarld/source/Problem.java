package se.omvarld.source;

/**
 * What is wrong with a file, where, and what would be right.
 *
 * @param file the file's name
 * @param line from 1
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
