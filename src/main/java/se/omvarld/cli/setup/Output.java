package se.omvarld.cli.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import se.omvarld.item.text.DisplayText;

/** Where a command's result goes: lines for people, or one JSON document; all else goes to standard error. */
public final class Output {
    private final CommandLine command;
    private final boolean json;

    public Output(CommandLine command, boolean json) {
        this.command = command;
        this.json = json;
    }

    /** For example {@code 1 problem}, {@code 2 problems}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A line of the result for people. */
    public void line(String text) {
        if (!json) {
            command.getOut().println(DisplayText.lines(text));
            command.getOut().flush();
        }
    }

    /** A line about the work: progress, or what went wrong. */
    public void note(String text) {
        PrintWriter err = command.getErr();
        err.println(DisplayText.lines(text));
        err.flush();
    }

    /** The result for machines. */
    public void document(Object document) {
        if (json) {
            try { // made here: most commands write none, and to make it takes a tenth of a short one's time
                ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
                command.getOut().println(mapper.writeValueAsString(document));
                command.getOut().flush();
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
