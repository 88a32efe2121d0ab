package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** What a newsletter's links become. */
class NewsletterReaderTest {
    private static final Path REPLAY = Path.of("../shared/replay");

    @Test
    void should_take_the_stories_and_nothing_else_when_a_newsletter_has_adverts_and_policies() {
        List<Item> items = read(Mails.file("newsletter.eml"));

        assertThat(items)
                .extracting(Item::title)
                .containsExactly(
                        "Journaler ska delas mellan alla regioner",
                        "AI skapar nya integritetsrisker",
                        "Nya regler för e-recept ute på remiss");
        assertThat(items)
                .extracting(Item::lead)
                .satisfies(lead -> assertThat(lead).startsWith("Regeringen vill att"), Assertions.atIndex(0))
                .satisfies(lead -> assertThat(lead).startsWith("Få förstår riskerna"), Assertions.atIndex(1))
                .satisfies(lead -> assertThat(lead).startsWith("E-hälsomyndigheten får"), Assertions.atIndex(2));
    }

    @Test
    void should_keep_nothing_in_addresses_that_says_who_clicked() {
        assertThat(read(Mails.file("newsletter.eml")))
                .extracting(Item::link)
                .containsExactly(
                        "https://www.vardbladet.example/2026/journaler-delas",
                        "https://www.vardbladet.example/2026/ai-risker",
                        "https://www.vardbladet.example/2026/remiss-e-recept");
    }

    @Test
    void should_date_the_stories_as_the_mail() {
        assertThat(read(Mails.file("newsletter.eml")))
                .allSatisfy(item -> assertThat(item.published().orElseThrow()).isEqualTo("2026-03-18T07:59:00Z"));
    }

    @Test
    void should_take_titles_from_the_text_above_links_when_a_newsletter_is_plain_text() {
        List<Item> items = read(Mails.file("newsletter-text.eml"));

        assertThat(items)
                .extracting(Item::title)
                .containsExactly("Ny vägledning om säker molntjänst i vården", "Uppdrag om digital infrastruktur");
        assertThat(items)
                .extracting(Item::link)
                .containsExactly(
                        "https://www.myndigheten.example/vagledning-molntjanst",
                        "https://www.myndigheten.example/uppdrag-infrastruktur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://b.se/v?1'>Kan du inte se brevet? Visa i webbläsaren</a>",
                "<a href='https://b.se/v?1'>View this email in your browser</a>",
                "<a href='https://b.se/x?1'>Klicka här för att läsa</a><a href='https://b.se/avregistrera'>Vill du sluta få brevet?</a>",
                "<a href='https://b.se/p'>Hantera din prenumeration</a>",
                "<a href='https://b.se/slut'>Avsluta prenumerationen</a>",
                "<a href='https://b.se/p'>Vår integritetspolicy</a>",
                "<a href='https://www.facebook.com/b'>Följ oss gärna i sociala medier</a>",
                "<a href='mailto:a@b.se'>Skriv till oss om brevet</a>",
                "<a href='https://b.se/'>Till vår förstasida på webben</a>",
                "<a href='https://b.se/bild.jpg'>En bild på en människa</a>",
                "<a href='data:text/html,x'>En artikel i en adress</a>",
                "<h2>Bara text</h2><p>och inga länkar</p>"
            })
    void should_refuse_a_newsletter_that_links_to_no_story(String body) {
        assertThatThrownBy(() -> read(Mails.html(body)))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.NO_STORIES));
    }

    @Test
    void should_show_text_only_when_a_newsletter_holds_scripts() {
        List<Item> items = read(
                Mails.html(
                        "<h2><a href='https://b.se/1'>Ny lag <script>alert(1)</script>om &lt;b&gt;data"
                                + "</a></h2><p onclick='x()'>Lagen <img src=x onerror=alert(1)> gäller alla från och med nästa sommar.</p>"));

        assertThat(items).hasSize(1);
        assertThat(items.get(0).title()).isEqualTo("Ny lag om data");
        assertThat(items.get(0).lead()).isEqualTo("Lagen gäller alla från och med nästa sommar.");
    }

    @Test
    void should_end_soon_when_a_newsletter_is_hostile() {
        String links = "<b><a href='https://b.se/%d'>Sent: Sent: Sent: rubrik</a></b>".repeat(30_000);

        Assertions.assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(20), () -> read(Mails.html(links))));
    }

    @TestFactory
    Stream<DynamicTest> should_find_the_story_of_every_replayed_newsletter() throws IOException {
        assumeTrue(Files.isDirectory(REPLAY), "skipped: no replay at ../shared/replay");
        List<Path> files;
        try (Stream<Path> all = Files.walk(REPLAY)) {
            files = all.filter(file -> file.toString().endsWith(".eml")).toList();
        }
        assertThat(files).hasSize(8);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    ReceivedMail mail = new MailReader().parse(Files.readAllBytes(file));
                    assertThat(read(mail)).singleElement().satisfies(item -> {
                        assertThat(item.title()).isEqualTo(mail.subject());
                        assertThat(item.lead()).hasSizeGreaterThan(60);
                        assertThat(item.link()).startsWith("https://www.").doesNotContain("elq", "utm_");
                    });
                }));
    }

    private static List<Item> read(ReceivedMail mail) {
        return new NewsletterReader(Given.CLOCK).read(Mails.newsletter("vardbladet-nyhetsbrev", "b.se"), mail);
    }
}
