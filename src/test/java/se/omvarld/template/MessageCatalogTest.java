package se.omvarld.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {
    private static final Map<String, String> SWEDISH = Map.of("LANG", "sv_SE.UTF-8");

    @Test
    void should_speak_as_the_setting_says_and_else_as_the_locale() {
        assertThat(MessageCatalog.of("", SWEDISH).text("search.found", 3)).isEqualTo("3 träffar");
        assertThat(MessageCatalog.of("en", SWEDISH).text("search.found", 3)).isEqualTo("3 found");
        assertThat(MessageCatalog.of("sv", Map.of()).text("search.found", 1813)).isEqualTo("1813 träffar");
        assertThat(MessageCatalog.of("", Map.of("LC_ALL", "C.UTF-8", "LANG", "sv_SE.UTF-8"))
                        .text("search.found", 3))
                .isEqualTo("3 found");
    }

    @Test
    void should_have_every_sentence_in_both_languages_and_drop_no_value() throws Exception {
        Properties english = sentences("/messages/analyst.properties");
        Properties swedish = sentences("/messages/analyst_sv.properties");

        assertThat(swedish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(values(swedish.getProperty(key)))
                .hasSameSizeAs(values(english.getProperty(key))));
    }

    @Test
    void should_show_no_codes_to_a_swedish_reader() {
        assertThat(MessageCatalog.of("sv", Map.of()).text("test.why", "Kom aldrig.", "not_fetched", "inte hämtad"))
                .isEqualTo("Kom aldrig. (inte hämtad)");
    }

    private static java.util.Set<String> values(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties sentences(String name) throws Exception {
        try (InputStream file = MessageCatalogTest.class.getResourceAsStream(name)) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        }
    }
}
