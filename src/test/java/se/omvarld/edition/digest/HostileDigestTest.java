package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.digest.Samples.foreign;
import static se.omvarld.edition.digest.Samples.story;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.omvarld.store.edition.RenderedEdition;

class HostileDigestTest {

    @Test
    void should_show_markup_as_text_when_a_title_has_it() {
        Document page =
                Jsoup.parse(Samples.html(Samples.week(story(1, "<script>alert(1)</script> & \"citat\" ${7*7}"))));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h3").text()).isEqualTo("1. Uppdrag – <script>alert(1)</script> & ”citat” ${7*7}");
    }

    @Test
    void should_show_no_link_when_its_scheme_is_not_http() {
        Document page = Jsoup.parse(Samples.html(Samples.week(story(1, "Klicka", "javascript:alert(1)", 1))));

        assertThat(page.select("h3").text()).isEqualTo("1. Uppdrag – Klicka");
        assertThat(page.select("a[href]").not("[href^=#]")).isEmpty();
    }

    @Test
    void should_add_no_attribute_when_a_language_has_quotes() {
        Document page = Jsoup.parse(Samples.html(Samples.week(foreign(story(1, "A"), "en\" onload=\"alert(1)"))));

        assertThat(page.select("[onload]")).isEmpty();
    }

    @Test
    void should_cut_a_title_between_words_when_it_has_5000_characters() {
        String title = Jsoup.parse(Samples.html(Samples.week(story(1, "Lång ".repeat(1000)))))
                .select("h3 a")
                .text();

        assertThat(title).hasSizeLessThanOrEqualTo(300).endsWith("Lång …");
    }

    @Test
    void should_keep_a_title_on_one_line_when_it_has_line_ends() {
        assertThat(Samples.text(Samples.week(story(1, "Ett\r\n\r\nBcc: x@example.se\n== Falsk rubrik =="))))
                .contains("1. Uppdrag – Ett Bcc: x@example.se == Falsk rubrik ==\n");
    }

    @Test
    void should_have_a_place_holder_when_a_title_is_invisible() {
        assertThat(Samples.text(Samples.week(story(1, "\u200B\u202E \u0000"))))
                .contains("1. Uppdrag – (utan rubrik)\n");
    }

    @Test
    void should_show_a_failure_as_text_when_a_server_sent_markup() {
        RenderedEdition mail = new DigestRenderer(Samples.HTML, Samples.TEXT)
                .render(Samples.from(
                        Samples.MONDAY,
                        List.of(),
                        List.of(Samples.failing("<img src=x onerror=alert(1)>\r\n" + "x".repeat(9000), 2, 403))));

        assertThat(mail.parts()).allMatch(part -> part.content().length < 9000);
        assertThat(Jsoup.parse(new String(mail.parts().get(1).content(), java.nio.charset.StandardCharsets.UTF_8))
                        .select("img"))
                .isEmpty();
    }
}
