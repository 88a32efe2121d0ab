package se.omvarld.yaml;

import java.nio.file.Path;
import se.omvarld.item.text.ProblemText;

/**
 * What is wrong in a YAML file, with its place.
 *
 * @param file as it was named to whoever read it
 * @param line from 1; 0 for the whole file
 * @param column from 1
 */
public record YamlProblem(String file, int line, int column, ProblemText text) {

    /** The file's name without its folder. */
    public String fileName() {
        return String.valueOf(Path.of(file).getFileName());
    }

    /** As the command line tells it: {@code file:line:column: what is wrong; what would be right}. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ":" + line + ":" + column + ": " + text;
    }
}
