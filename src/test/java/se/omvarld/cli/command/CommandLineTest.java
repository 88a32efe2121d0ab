package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command does alike. */
@Tag("slow")
class CommandLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"digest", "sources", "mail", "config"})
    void should_help_in_both_ways(String command) {
        Cli.Result asked = Cli.shipped().run("help", command);

        assertThat(asked.code()).isZero();
        assertThat(asked.out()).startsWith("Usage: omvarld " + command);
        assertThat(Cli.shipped().run(command, "--help").out()).isEqualTo(asked.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diegst", "digest --wek 1", "search", "poll --set", "rules", "--now"})
    void should_say_shortly_what_is_wrong_and_where_help_is(String words) {
        Cli.Result result = Cli.shipped().run(words.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--help");
        assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_help_and_say_shortly_what_is_wrong_whichever_command_it_is(String command) {
        String[] help = (command + " --help").split(" ");
        String[] wrong = (command + " --nonsense").split(" ");
        String[] json = (command + " --nonsense --json").split(" ");

        assertThat(Cli.shipped().run(help))
                .satisfies(said -> assertThat(said.code()).isZero())
                .satisfies(said -> assertThat(said.out()).startsWith("Usage: omvarld " + command));
        assertThat(Cli.shipped().run(wrong))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err().lines()).hasSizeBetween(1, 10))
                .satisfies(said -> assertThat(said.out()).isEmpty());
        assertThat(Cli.shipped().run(json).json().at("/failed/exit_code").asInt())
                .isEqualTo(2);
    }

    private static Stream<String> all() {
        return ManPages.commands(Omvarld.commandLine()).stream()
                .map(command -> command.getCommandSpec().qualifiedName().replaceFirst("omvarld ?", ""))
                // picocli's own two take any words
                .filter(command -> !Set.of("", "help", "generate-completion").contains(command));
    }

    @Test
    void should_say_what_may_have_been_meant() {
        assertThat(Cli.shipped().run("diegst").err()).contains("did you mean", "digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status --set store.urll=x --json", "digest --wek --json", "status --config /none --json"})
    void should_answer_json_with_json_also_when_it_fails(String words) {
        Cli.Result result = Cli.shipped().run(words.split(" "));

        JsonNode failed = result.json().get("failed");
        assertThat(failed.get("exit_code").asInt()).isEqualTo(2).isEqualTo(result.code());
        assertThat(failed.get("problems")).isNotEmpty();
    }

    @Test
    void should_show_what_is_in_force_and_from_where_and_no_secret() {
        Cli cli = Cli.shipped().with("--set", "mail.smtp.password=hemlig", "--set", "http.pause=3");

        assertThat(cli.run("config", "show", "--changed").out())
                .contains("http.pause=3   (--set)", "mail.smtp.password=(set)   (--set)")
                .doesNotContain("http.robots")
                .doesNotContain("hemlig");
        JsonNode all = cli.run("config", "show", "--json").json();
        assertThat(all.toString())
                .contains(
                        "\"key\":\"mail.smtp.password\",\"value\":\"(set)\",\"from\":\"--set\"",
                        "config/application.properties:");
    }

    @Test
    void should_complete_commands_in_shells() {
        assertThat(Cli.shipped().run("generate-completion").out()).contains("complete -F", "omvarld", "digest");
    }
}
