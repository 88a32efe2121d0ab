package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import se.omvarld.cli.setup.Settings;

/** What the guides name is there: commands with their options, settings, variables. Nothing is run. */
@Tag("slow")
class GuidesTest {
    private static final Pattern SETTING = Pattern.compile(
            "((?:alert|backup|daily|digest|draft|feed|http|keep|leads|log|mail|observe|report|store)\\.[a-z.-]+)(=.*)?");

    private static final Pattern VARIABLE = Pattern.compile("(OMVARLD_[A-Z_]+)(=.*)?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/analytiker.md",
                "docs/benchmarks.md",
                "docs/integrators.md",
                "docs/operators.md",
                "src/main/dist/UPGRADE.md"
            })
    void should_name_only_commands_options_settings_and_variables_that_exist(String guide) throws IOException {
        GuideCommands found = GuideCommands.of(Path.of(guide));
        Set<String> commands = Omvarld.commandLine().getSubcommands().keySet();
        Set<String> settings = new TreeSet<>(
                Settings.load(Path.of("config"), Map.of(), Map.of()).all().keySet());

        Stream<List<String>> calls = Stream.concat(found.blocks().stream(), found.spans().stream())
                .map(GuideCommands::arguments)
                .filter(words -> !words.isEmpty());
        Stream<List<String>> named = found.spans().stream()
                .map(span -> GuideCommands.arguments("omvarld " + span))
                .filter(words -> commands.contains(words.get(0)));
        assertThat(Stream.concat(calls, named)).isNotEmpty().allSatisfy(GuidesTest::parse);

        assertThat(found.spans().stream()
                        .map(SETTING::matcher)
                        .filter(span -> span.matches())
                        .map(span -> span.group(1)))
                .as("settings")
                .allMatch(settings::contains);
        Set<String> variables = new TreeSet<>(Set.of("OMVARLD_JAVA_OPTS", "OMVARLD_CACHE"));
        settings.forEach(key -> {
            variables.add(Settings.variable(key));
            variables.add(Settings.variable(key) + "_FILE");
        });
        assertThat(Stream.concat(found.spans().stream(), found.blocks().stream())
                        .map(VARIABLE::matcher)
                        .filter(span -> span.matches())
                        .map(span -> span.group(1)))
                .as("variables")
                .allMatch(name -> variables.contains(name) || name.startsWith("OMVARLD_SOURCE_"));
    }

    /** A command may stand in a text without what must follow it, but not with what it does not know. */
    private static void parse(List<String> words) {
        try {
            String[] line = words.toArray(new String[0]);
            CommandLine.ParseResult parsed = Omvarld.commandLine(line).parseArgs(line);
            assertThat(parsed.hasSubcommand() || parsed.isVersionHelpRequested())
                    .isTrue();
        } catch (MissingParameterException e) {
            assertThat(e.getMessage()).startsWith("Missing required");
        } catch (ParameterException e) {
            throw new AssertionError(String.join(" ", words) + ": " + e.getMessage(), e);
        }
    }
}
