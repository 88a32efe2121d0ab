package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import se.omvarld.cli.command.ExitCodes;
import se.omvarld.cli.command.Omvarld;
import se.omvarld.item.text.HostileWords;

/** What commands print: a terminal shows it, and obeys none of it. */
class OutputTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            Omvarld.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void should_print_visible_text_whatever_others_wrote() {
        Output output = new Output(command, false);

        output.line("rad " + HostileWords.UNSEEN.replace("\uE000", "") + "\n\tnästa 👩‍⚕️");
        output.note(HostileWords.UNSEEN.replace("\uE000", ""));
        new ExitCodes().handleExecutionException(new UsageException(List.of("fel \u001B[2J\u202E")), command, null);

        assertThat(out.toString())
                .startsWith("rad fdp. a b")
                .contains("[31m", "slut\n\tnästa 👩‍⚕️")
                .doesNotContain("\u001B", "\u202E", "\u009B");
        assertThat(err.toString()).contains("fel [2J").doesNotContain("\u001B", "\u202E", "\u200B");
    }

    @Test
    void should_count_in_the_singular_too() {
        assertThat(Output.count(0, "row")).isEqualTo("0 rows");
        assertThat(Output.count(1, "row")).isEqualTo("1 row");
    }
}
