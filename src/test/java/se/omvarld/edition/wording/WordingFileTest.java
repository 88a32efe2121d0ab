package se.omvarld.edition.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingFileTest {
    private static final Path SHIPPED = Path.of("config/wording.yaml");

    @TempDir
    private Path folder;

    @Test
    void should_find_nothing_wrong_with_the_shipped_file_nor_with_none() {
        assertThat(WordingFile.problemsIn(SHIPPED)).isEmpty();
        assertThat(WordingFile.problemsIn(folder.resolve("wording.yaml"))).isEmpty();
        assertThat(WordingFile.beside(folder.resolve("monthly-draft.docx"))).isEqualTo(WordingFile.shipped());
    }

    @Test
    void should_take_the_words_that_lie_beside_the_template() throws IOException {
        edited("a: en rapport, the: rapporten", "a: en skrift, the: skriften");

        assertThat(WordingFile.beside(folder.resolve("monthly-draft.docx")).noun("Rapport"))
                .isEqualTo(new Wording.Noun("en skrift", "skriften"));
    }

    @Test
    void should_keep_to_the_shipped_words_where_the_file_is_wrong() throws IOException {
        edited("said-twice:", "sagt:");

        assertThat(WordingFile.beside(folder.resolve("x"))).isEqualTo(WordingFile.shipped());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            said-twice:                            | said-twise:      | there is no field 'said-twise' here (did you mean 'said-twice'?)
            , Vidare nämns]                        | ]                | a row has 2 openings; right would be 3
            a: en rapport, the: rapporten          | a: en rapport    | a type needs type, a and the; for example: - {type: Rapport, a: en rapport, the: rapporten}
            boilerplate: [                         | boilerplate: [{a: b}, | here stands fields with values; right would be a text
            boilerplate: [                         | boilerplate: ["", | here stands no word or phrase of at most 120 characters in one line; write one
            summary:                               | summary: [       | a bracket is not closed before this place
            """)
    void should_say_with_line_and_remedy_what_is_wrong(String right, String wrong, String problem) throws IOException {
        Path file = edited(right, wrong);

        List<String> problems = WordingFile.problemsIn(file);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0)).matches("(?s).*wording.yaml:\\d+:\\d+: .*").contains(problem);
    }

    private Path edited(String right, String wrong) throws IOException {
        String text = Files.readString(SHIPPED);
        assertThat(text).contains(right);
        return Files.writeString(folder.resolve("wording.yaml"), text.replaceFirst(Pattern.quote(right), wrong));
    }
}
