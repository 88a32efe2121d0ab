package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** With {@code --json} each command's failure is one JSON document on standard output, and the sentence is on the other. */
class FailedJsonTest {
    @TempDir
    private Path folder;

    /** All commands that do something, with an argument where they need one. */
    static Stream<List<String>> commands() {
        List<List<String>> found = new ArrayList<>();
        collect(Omvarld.commandLine(new String[0]), List.of(), found);
        assertThat(found).hasSizeGreaterThan(25);
        return found.stream();
    }

    private static void collect(CommandLine line, List<String> words, List<List<String>> found) {
        line.getSubcommands().forEach((name, command) -> {
            if (name.equals(command.getCommandName())) {
                List<String> all =
                        Stream.concat(words.stream(), Stream.of(name)).toList();
                if (command.getSubcommands().isEmpty() && !name.equals("help") && !name.equals("generate-completion")) {
                    found.add(all);
                }
                collect(command, all, found);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void should_be_json_when_it_is_used_wrongly(List<String> command) {
        assertFailed(Cli.withoutStore(folder), command, "--no-such-option");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void should_be_json_when_the_settings_are_wrong(List<String> command) {
        assertFailed(Cli.withoutStore(folder).with("--config", "/no/such/folder"), command);
    }

    private static void assertFailed(Cli cli, List<String> command, String... more) {
        List<String> words = new ArrayList<>(command);
        words.add("--json");
        words.addAll(List.of(more));
        Cli.Result result = cli.run(words.toArray(new String[0]));

        assertThat(result.code()).as(result.err()).isEqualTo(2);
        JsonNode failed = result.json().path("failed");
        assertThat(failed.path("exit_code").asInt()).isEqualTo(2);
        assertThat(failed.path("problems")).isNotEmpty();
        assertThat(result.err()).isNotBlank();
    }
}
