package se.omvarld.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.omvarld.source.config.Given;

/** Article pages as the systems of real sites build them: the lead is the ingress, or the first real paragraph. */
class ArticlePagesTest {
    private static final Path PAGES = Path.of("src/test/resources/articles");

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/articles/expected.csv", delimiter = ';')
    void should_find_the_first_words_of_the_article(String page, String beginning) throws IOException {
        byte[] body = Files.readAllBytes(PAGES.resolve(page + ".html"));

        String lead = new ArticleReader(Given.CLOCK)
                .read(Given.page(), "https://myndigheten.se/nyhet", "text/html", body)
                .get(0)
                .lead();

        assertThat(lead).startsWith(beginning).doesNotContain("cookie", "Dela", "Läs också", "Foto:");
    }
}
