package se.omvarld.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesSuggestTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeSources() throws Exception {
        Files.createDirectory(folder.resolve("sources"));
    }

    @Test
    void should_print_lines_to_paste_and_change_no_file() throws Exception {
        Path labels = Files.writeString(
                folder.resolve("labels.json"),
                "[{\"title\": \"Rymdskrot faller\", \"area\": 5}, {\"title\": \"Mer rymdskrot\", \"area\": 5}]");
        String rules = Files.readString(Path.of("config/areas.yaml"));

        Cli.Result text = new Cli(folder).run("rules", "suggest", labels.toString());
        Cli.Result json = new Cli(folder).run("rules", "suggest", "--json", labels.toString());

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("find: ['rymdskrot']}   # område 5");
        assertThat(json.json().at("/suggestions/0/gained").asInt()).isEqualTo(2);
        assertThat(json.json().at("/suggestions/0/after/recall/count").asInt()).isEqualTo(2);
        assertThat(Files.readString(Path.of("config/areas.yaml"))).isEqualTo(rules);
    }

    @Test
    void should_say_what_to_do_when_there_is_nothing_to_learn_from() {
        Cli.Result result = new Cli(folder).run("rules", "suggest");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("import a published report");
    }

    @Test
    void should_check_without_making_a_store() {
        Cli.Result result = new Cli(folder).run("check");

        assertThat(result.out()).doesNotContain("warning");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
