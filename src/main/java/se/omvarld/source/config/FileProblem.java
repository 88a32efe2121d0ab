package se.omvarld.source.config;

import java.nio.file.Path;
import se.omvarld.item.text.DisplayText;

/**
 * What is wrong with a file, where, and what would be right.
 *
 * @param file the file's name, with its folder where people are told
 * @param line from 1
 * @param message becomes one line of bounded length, whatever stood in the file
 */
public record FileProblem(String file, int line, String message) {
    private static final int LONGEST = 600;

    public FileProblem {
        message = DisplayText.line(message, LONGEST);
    }

    /** The same with the folder of the file, as it was given. */
    public FileProblem in(Path folder) {
        return new FileProblem(folder.resolve(file).toString(), line, message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
