package se.omvarld.dist;

import java.util.ArrayList;
import java.util.List;
import se.omvarld.cli.command.Omvarld;

/** Runs commands as the shell would, one after the other, in a process of its own: most of a process's time is its start. */
public final class OneByOne {
    /** What ends a command's words, and what is written when the command has ended. */
    public static final String END = "--end-of-command--";

    private OneByOne() {}

    /** Goes on when a command fails. Its own exit code is the highest of theirs. */
    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>();
        int code = 0;
        for (String word : arguments) {
            if (word.equals(END)) {
                code = Math.max(code, Omvarld.commandLine().execute(words.toArray(new String[0])));
                words.clear();
                System.err.flush();
                System.out.println(System.lineSeparator() + END);
            } else {
                words.add(word);
            }
        }
        System.exit(code);
    }
}
