package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** One command is made alone where that is enough, and is then the same as among all. */
class NamedCommandsTest {
    static final Iterable<String> NAMES = NamedCommands.COMMANDS.keySet();
    private static final CommandLine ALL = NamedCommands.all();

    @ParameterizedTest
    @FieldSource("NAMES")
    void should_be_the_same_command_when_it_is_made_alone(String name) {
        CommandLine alone = NamedCommands.alone(name, "--help").orElseThrow();

        assertThat(alone.getSubcommands()).containsOnlyKeys(name);
        assertThat(usage(alone.getSubcommands().get(name)))
                .isEqualTo(usage(ALL.getSubcommands().get(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "--help status",
                "help status",
                "--version",
                "statsu",
                "statsu status",
                "status --wek",
                "--data status",
                "--data status sources export x.opml",
                "poll --set",
                "generate-completion"
            })
    void should_make_all_when_words_ask_for_more_or_are_wrong(String words) {
        assertThat(NamedCommands.alone(words.split(" "))).isEmpty();
    }

    @Test
    void should_take_a_word_for_a_command_only_where_one_is_called() {
        CommandLine search = NamedCommands.alone("search", "status").orElseThrow();
        assertThat(search.getSubcommands()).containsOnlyKeys("search");

        CommandLine line = Omvarld.commandLine("--data", "sources", "status");
        assertThat(line.parseArgs("--data", "sources", "status")
                        .subcommand()
                        .commandSpec()
                        .name())
                .isEqualTo("status");
        assertThat(((Omvarld) line.getCommand()).folders().data()).isEqualTo(Path.of("sources"));
    }

    private static String usage(CommandLine command) {
        StringBuilder all = new StringBuilder(command.getUsageMessage());
        command.getSubcommands().values().forEach(nested -> all.append(usage(nested)));
        return all.toString();
    }
}
