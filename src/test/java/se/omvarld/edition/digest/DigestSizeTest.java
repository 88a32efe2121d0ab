package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DigestSizeTest {

    @Test
    void should_show_every_item_in_full_when_there_are_forty() {
        String html = html(40);

        assertThat(html).doesNotContain("Brevet är långt").doesNotContain("Bara rubriker");
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(45_000);
    }

    @Test
    void should_stay_below_the_cap_and_lose_nothing_when_there_are_200() {
        String html = html(200);
        Document page = Jsoup.parse(html);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(78_000, DigestRenderer.LARGEST_HTML);
        assertThat(page.select("a[href^=https://www.example.se]").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(
                        Samples.many(200).stream().map(story -> story.link()).toList());
        int inFull = page.select("h3").not(":contains(Bara rubriker)").size();
        assertThat(page.text())
                .contains(
                        "Brevet är långt: de " + (200 - inFull) + " träffar som fick lägst poäng står bara med rubrik");
    }

    @Test
    void should_keep_the_highest_scores_in_full_when_not_all_fit() {
        Document page = Jsoup.parse(html(200));

        assertThat(page.select("h3").eachText())
                .contains("200. Uppdrag – Nytt uppdrag om nationell digital" + " infrastruktur, del 199");
        assertThat(page.select("ul li").eachText())
                .contains("1. Uppdrag – Nytt uppdrag om nationell digital" + " infrastruktur, del 0");
    }

    @Test
    void should_number_every_item_once_when_not_all_fit() {
        String text = Samples.text(Samples.from(Samples.MONDAY, Samples.many(200), List.of()));

        assertThat(text.lines()
                        .filter(line -> line.matches("\\d+\\. .*"))
                        .map(line -> Integer.valueOf(line.substring(0, line.indexOf('.')))))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void should_take_less_than_300_ms_when_there_are_200_and_java_is_warm() {
        DigestContent content = Samples.from(Samples.MONDAY, Samples.many(200), List.of());
        DigestRenderer letter = new DigestRenderer(Samples.HTML, Samples.TEXT);
        LongStream took = LongStream.range(0, 20).map(round -> {
            long start = System.nanoTime();
            letter.render(content);
            return System.nanoTime() - start;
        });

        assertThat(took.anyMatch(nanos -> nanos < Duration.ofMillis(300).toNanos()))
                .isTrue();
    }

    private static String html(int stories) {
        return Samples.html(Samples.from(Samples.MONDAY, Samples.many(stories), List.of()));
    }
}
