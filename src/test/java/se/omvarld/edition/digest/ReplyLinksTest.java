package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.omvarld.mail.MailSettings;
import se.omvarld.store.choice.ChosenStory;
import se.omvarld.store.choice.StoryChoices;
import se.omvarld.store.edition.RenderedEdition;

class ReplyLinksTest {
    private static final MailSettings SETTINGS =
            new MailSettings("Omvärldsbevakning <omvarld@example.se>", "omvarld.example.se");
    private static final ReplyLinks LINKS = new ReplyLinks("imap.example.se", SETTINGS);

    @Test
    void should_open_a_written_answer_under_each_item_and_name_the_item_to_screen_readers() {
        Document page =
                Jsoup.parse(html(render(Samples.week(Samples.story(1, "Ett & två"), Samples.story(3, "Tre")), LINKS)));

        List<Element> links = page.select("a[href^=mailto]");
        assertThat(links)
                .extracting(Element::text)
                .containsExactly(
                        "Till rapporten",
                        "Inte för oss",
                        "Annat område",
                        "Till rapporten",
                        "Inte för oss",
                        "Annat område");
        assertThat(links.get(4).attr("aria-label")).isEqualTo("Inte för oss: nummer 2, Tre");
        assertThat(URLDecoder.decode(links.get(2).attr("href"), StandardCharsets.UTF_8))
                .startsWith(
                        "mailto:omvarld@example.se?subject=Omvärldsbevakning v. 12, utskicks-id 2026-W12, svarskod ")
                .endsWith("&body=1 område ");
        assertThat(page.text()).contains("Svara på brevet för att välja");
    }

    @Test
    void should_show_none_while_no_mailbox_is_read() {
        RenderedEdition mail = render(Samples.week(Samples.story(1, "Ett")), new ReplyLinks("", SETTINGS));

        assertThat(html(mail)).doesNotContain("mailto:", "Svara på brevet", "svarskod");
        assertThat(Samples.text(Samples.week(Samples.story(1, "Ett")))).doesNotContain("Svara på brevet", "svarskod");
    }

    @Test
    void should_add_at_most_two_kilobytes_an_item() {
        DigestContent content = Samples.from(Samples.MONDAY, Samples.many(25), List.of());

        int more = html(render(content, LINKS)).getBytes(StandardCharsets.UTF_8).length
                - html(render(content, ReplyLinks.NONE)).getBytes(StandardCharsets.UTF_8).length;

        System.out.println("bytes an item: " + more / 25);
        assertThat(more / 25).isBetween(300, 2000);
    }

    @Test
    void should_end_with_what_is_chosen_so_far_by_area_and_by_whom() {
        DigestContent week = Samples.week(Samples.story(1, "Ett"));
        StoryChoices chosen = new StoryChoices(
                new ChosenStory("k", "Valt <b>", "", "https://example.se/v", "p", "", 3),
                List.of("anna@example.se"),
                List.of("berit@example.se"),
                0,
                List.of(),
                List.of());
        DigestContent content = new DigestContent(
                week.edition(),
                week.areas(),
                week.stories(),
                List.of(),
                1,
                1,
                List.of(),
                List.of(),
                week.chosen(),
                List.of(chosen));

        Document page = Jsoup.parse(html(render(content, LINKS)));

        assertThat(page.text())
                .contains(
                        "Valt till rapporten hittills Digitala verktyg och AI Valt <b> (vald av anna@example.se; inte för oss enligt berit@example.se)");
    }

    private static RenderedEdition render(DigestContent content, ReplyLinks links) {
        return new DigestRenderer(Samples.HTML, Samples.TEXT, links).render(content);
    }

    private static String html(RenderedEdition mail) {
        return Samples.content(mail, "text/html");
    }
}
