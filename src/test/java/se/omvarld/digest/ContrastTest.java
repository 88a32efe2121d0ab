package se.omvarld.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContrastTest {
    /** What WCAG 2.1 AA asks of text of normal size. */
    private static final double ENOUGH = 4.5;

    private static final Pattern TEXT_COLOUR = Pattern.compile("(?<![a-z-])color: ?#([0-9a-f]{6})");
    private static final Pattern DARK = Pattern.compile("(?s)prefers-color-scheme: dark\\) \\{(.*?)\n}");

    private final String html =
            Samples.html(Samples.from(Samples.MONDAY, Samples.many(200), List.of(Samples.failing("dm", 2, 403))));

    @Test
    void should_be_readable_when_the_page_is_white() {
        assertThat(colours(DARK.matcher(html).replaceFirst("")))
                .hasSizeGreaterThan(2)
                .allSatisfy(colour -> assertThat(contrast(colour, "ffffff")).isGreaterThan(ENOUGH));
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

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
