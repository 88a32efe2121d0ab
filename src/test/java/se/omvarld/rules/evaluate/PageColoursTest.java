package se.omvarld.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.looks.Contrast.contrast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageColoursTest {
    private static final Pattern SCHEME = Pattern.compile("(?s):root \\{(.*?)\\}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");

    @Test
    void should_be_readable_on_every_ground_by_day_by_night_and_on_paper() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/rule-page.css"));

        List<MatchResult> schemes = SCHEME.matcher(css).results().toList();
        assertThat(schemes).hasSize(3);
        schemes.forEach(scheme -> {
            Map<String, String> colours = COLOUR.matcher(scheme.group(1))
                    .results()
                    .collect(Collectors.toMap(colour -> colour.group(1), colour -> colour.group(2)));
            readable(colours, List.of("text", "quiet", "link", "brand", "good", "bad"), List.of("ground", "soft"));
            readable(colours, List.of("text"), List.of("bar", "good-soft", "bad-soft"));
        });
    }

    private static void readable(Map<String, String> colours, List<String> texts, List<String> grounds) {
        assertThat(colours).containsKeys(texts.toArray(new String[0]));
        for (String text : texts) {
            assertThat(grounds).allSatisfy(ground -> assertThat(contrast(colours.get(text), colours.get(ground)))
                    .as("%s on %s in %s", text, ground, colours)
                    .isGreaterThan(4.5));
        }
    }
}
