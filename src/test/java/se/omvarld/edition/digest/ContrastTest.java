package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.looks.Contrast.contrast;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContrastTest {
    /** What WCAG 2.1 AA asks of text of normal size. */
    private static final double ENOUGH = 4.5;

    private static final Pattern TEXT_COLOUR = Pattern.compile("(?<![a-z-])color: ?#([0-9a-f]{6})");
    private static final Pattern DARK = Pattern.compile("(?s)prefers-color-scheme: dark\\) \\{(.*?)\n}");

    private static final Pattern BAND = Pattern.compile("(?s)<td bgcolor=\"#([0-9a-f]{6})\" (style=.*?)</td>");

    private final String html =
            Samples.html(Samples.from(Samples.MONDAY, Samples.many(200), List.of(Samples.failing("dm", 2, 403))));

    @Test
    void should_be_readable_when_the_page_is_white() {
        assertThat(colours(BAND.matcher(DARK.matcher(html).replaceFirst("")).replaceFirst("")))
                .hasSizeGreaterThan(2)
                .allSatisfy(colour -> assertThat(contrast(colour, "ffffff")).isGreaterThan(ENOUGH));
    }

    @Test
    void should_be_readable_in_the_band_at_the_top_by_day_and_by_night() {
        MatchResult band = BAND.matcher(html).results().findFirst().orElseThrow();

        assertThat(colours(band.group(2))).containsExactly("ffffff").allSatisfy(colour -> assertThat(
                        contrast(colour, band.group(1)))
                .isGreaterThan(ENOUGH));
        assertThat(contrast("f1f1f1", band.group(1))).isGreaterThan(ENOUGH);
    }

    @Test
    void should_be_readable_when_the_page_is_dark() {
        String dark = DARK.matcher(html).results().findFirst().orElseThrow().group(1);

        assertThat(dark).contains("background-color: #1b1d20");
        assertThat(colours(dark)).hasSizeGreaterThan(2).allSatisfy(colour -> assertThat(contrast(colour, "1b1d20"))
                .isGreaterThan(ENOUGH));
    }

    private static List<String> colours(String css) {
        return TEXT_COLOUR
                .matcher(css)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
