package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ManPagesTest {
    @TempDir
    private Path folder;

    @Test
    void should_have_a_page_for_each_command_that_tells_all_of_its_options() {
        ManPages pages = new ManPages("1.2", "2026-11-21");

        assertThat(ManPages.commands(Omvarld.commandLine()))
                .extracting(command -> ManPages.name(command.getCommandSpec()))
                .contains("omvarld", "omvarld-check", "omvarld-sources-import", "omvarld-mail-test");
        assertThat(ManPages.commands(Omvarld.commandLine())).allSatisfy(command -> {
            String page = pages.page(command);
            String shown = page.replace("\\-", "-");
            assertThat(page).contains(".SH NAME", ".SH SYNOPSIS", ".SH EXIT STATUS");
            assertThat(page.lines()).allMatch(line -> line.length() <= 80 && !line.isBlank());
            assertThat(page.lines().filter(line -> line.startsWith(".")))
                    .allMatch(line -> line.matches("\\.(TH|SH|TP|B|br)( .*)?"));
            command.getCommandSpec().optionsMap().keySet().forEach(name -> assertThat(shown)
                    .contains(name));
            command.getSubcommands().values().stream()
                    .filter(below -> !below.getCommandSpec().usageMessage().hidden())
                    .forEach(below -> assertThat(shown).contains(ManPages.name(below.getCommandSpec())));
        });
    }

    @Test
    void should_show_what_looks_like_a_request_as_it_stands() {
        @Command(name = "odd", description = ".so /etc/passwd and a\\fB or 'x, 100 %% --sure")
        class Odd {}

        assertThat(new ManPages("1.2", "2026-11-21").page(new CommandLine(new Odd())))
                .contains("\n\\&.so /etc/passwd and a\\efB or \\&'x, 100 % \\-\\-sure\n");
    }

    @Test
    void should_write_packed_pages_and_the_completion() throws Exception {
        ManPages.main(new String[] {folder.toString(), "1.2", "2026-11-21T00:00:00Z"});

        try (Stream<Path> files = Files.list(folder.resolve("man/man1"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).contains("omvarld.1.gz", "omvarld-check.1.gz");
        }
        assertThat(folder.resolve("bash-completion/completions/omvarld"))
                .content()
                .contains("complete -F");
    }
}
