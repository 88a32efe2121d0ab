package se.omvarld.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.Poll;

class WatchedPageTest {
    private static final String ADDRESS = "https://www.myndigheten.se/tema";
    private static final Source WATCHED = Given.page("watch", "true", "url", ADDRESS);

    private static final String TEXT =
            "<h1>Cybersäkerhet i vården</h1><p>Regeringen har en strategi för cybersäkerhet.</p>"
                    + "<ul><li>Ett nationellt center samordnar arbetet.</li></ul>";

    @Test
    void should_make_one_item_of_the_page() {
        Item item = watch(TEXT);

        assertThat(item.title()).isEqualTo("Cybersäkerhet i vården – ändrad 2 april 2026");
        assertThat(item.lead()).startsWith("Regeringen har en strategi för cybersäkerhet.");
        assertThat(item.link()).isEqualTo("https://www.myndigheten.se/tema");
        assertThat(item.key()).matches("https://myndigheten\\.se/tema [0-9a-f]{16}");
        assertThat(item.published()).as("so that the first sight is no news").isEmpty();
    }

    @Test
    void should_be_another_item_when_a_paragraph_changes_or_comes() {
        String key = watch(TEXT).key();

        assertThat(watch(TEXT.replace("en strategi", "en ny strategi")).key()).isNotEqualTo(key);
        assertThat(watch(TEXT + "<p>En ny lag träder i kraft i höst.</p>").key())
                .isNotEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><ul><li>En helt ny sak i menyn här</li></ul></nav>%s",
                "%s<footer><p>Besök oss på en ny adress i Stockholm</p></footer>",
                "%s<p>Senast uppdaterad: 17 november 2026 kl. 10.15</p>",
                "%s<p>Sidan granskad den 3 mars 2026 av redaktionen</p>",
                "%s<p>1234 visningar sedan den publicerades</p>",
                "%s<script>var token = 'a b c d e'</script><!-- 12 ms -->",
                "%s<form><p>Var informationen på sidan till hjälp?</p></form>",
                "%s<p>Dela sidan</p>",
                "%s<p>Senast ändrad: 2026-03-17 10:15 (Bo Ek)</p>",
                "%s<p>Idag är det tisdag 17 mars, namnsdag Gertrud</p>",
                "%s<p>17 mars 2026</p>",
                "%s<div><span>12</span> <span>kommentarer</span></div>",
                "<div class='cookie-banner'><p>Vi använder kakor på den här webbplatsen</p></div>%s",
                "  <div class='x'>\n%s</div>  ",
            })
    void should_be_the_same_item_when_only_noise_differs(String frame) {
        assertThat(watch(frame.formatted(TEXT)).key()).isEqualTo(watch(TEXT).key());
    }

    @Test
    void should_be_the_same_item_when_the_order_differs() {
        String one =
                "<h1>Rubrik med fyra ord</h1><p>Första stycket är detta här.</p><p>Andra stycket är detta här.</p>";
        String other =
                "<h1>Rubrik med fyra ord</h1><p>Andra stycket är detta här.</p><p>Första stycket är detta här.</p>";

        assertThat(watch(one).key()).isEqualTo(watch(other).key());
    }

    @Test
    void should_show_markup_that_is_written_as_text_as_text() {
        assertThat(watch("<h1>Om &lt;b&gt; i text och mer</h1><p>Ett stycke med flera ord.</p>")
                        .title())
                .startsWith("Om");
    }

    @Test
    void should_say_so_when_a_script_fills_the_page() {
        assertThatThrownBy(() -> watch("<div id=app></div><noscript>Du behöver slå på JavaScript</noscript>"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("no text to watch");
    }

    @Test
    void should_lead_with_what_has_come_when_the_page_has_changed() {
        assertThat(changed(TEXT, TEXT.replace("en strategi", "en ny strategi")))
                .isEqualTo("Regeringen har en ny strategi för cybersäkerhet.");
        assertThat(changed(TEXT, TEXT + "<p>En ny lag träder i kraft i höst.</p><p>Den gäller alla vårdgivare.</p>"))
                .isEqualTo("En ny lag träder i kraft i höst. Den gäller alla vårdgivare.");
    }

    @Test
    void should_not_lead_with_what_has_only_got_another_place() {
        String moved = "<p>Detta stycke är nytt på sidan.</p><ul><li>Ett nationellt center samordnar arbetet.</li></ul>"
                + "<h1>Cybersäkerhet i vården</h1><p>Regeringen har en strategi för cybersäkerhet.</p>";

        assertThat(changed(TEXT, moved)).isEqualTo("Detta stycke är nytt på sidan.");
    }

    @Test
    void should_say_so_when_text_has_only_been_taken_away() {
        assertThat(changed(TEXT, TEXT.replaceAll("<ul>.*</ul>", "")))
                .isEqualTo("Text har tagits bort från sidan; inget nytt har kommit till.");
    }

    @Test
    void should_lead_with_the_beginning_when_what_another_address_held_is_known() {
        Poll poll = new Poll(WATCHED, new Poll.Known("https://www.myndigheten.se/gammal", "", "", held(TEXT)));

        assertThat(read(poll, TEXT).lead()).startsWith("Regeringen har");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>Uppdaterad föreskrift om e-recept gäller från 1 maj</li></ul>",
                "<ul><li>Ändrad taxa för läkemedel till apotek beslutad</li></ul>",
                "<p>Publicerad rapport om vårdens digitala tjänster</p>",
                "<p>Uppdaterad 2026-03-17: Föreskrift om e-recept gäller nu</p>",
                "<div>Text som bara står i en ruta</div>",
                "<section><span>Text i en</span> <b>ruta utan stycke</b></section>",
                "<table><tr><td>E-recept</td><td>Stängd</td></tr></table>",
                "<dl><dt>E-recept</dt><dd>Stängd</dd></dl>",
                "<div role='row'><div>E-recept</div><div>Stängd</div></div>",
                "<div class='status-text'>Stängd</div>",
                "<h2>Stor störning</h2>",
                "<ul><li><a href=/2>HSLF-FS 2026:2</a></li></ul>",
                "<p>Version 1.3</p>",
                "<div><span>E-recept</span><span>Stängd</span></div>",
                "<ul><li>Uppdaterade anvisningar</li></ul>",
            })
    void should_be_another_item_when_something_comes_that_only_looks_like_noise(String fresh) {
        assertThat(watch(TEXT + fresh).key()).isNotEqualTo(watch(TEXT).key());
        assertThat(changed(TEXT, TEXT + fresh))
                .startsWith(Jsoup.parse(fresh).text().substring(0, 6));
    }

    @Test
    void should_be_another_item_when_the_cell_of_a_state_changes() {
        String page = TEXT
                + "<table><tr><th>E-recept</th><td>Öppen</td></tr><tr><th>Journalen</th><td>Öppen</td></tr></table>";

        assertThat(changed(page, page.replaceFirst("Öppen", "Stängd"))).isEqualTo("E-recept · Stängd");
    }

    @ParameterizedTest
    @CsvSource({
        "Senaste ändringen gjordes för 3 timmar sedan av redaktionen.,Senaste ändringen gjordes för 2 dagar sedan av redaktionen.",
        "Just nu läser 3 personer den här sidan om hälsodata.,Just nu läser 1 207 personer den här sidan om hälsodata.",
        "Byggd 2026-03-03 10:03 från gren main av redaktionen.,Byggd 2026-03-17 10:17 från gren main av redaktionen.",
        "Handboken har 3 kommentarer och 12 delningar hittills,Handboken har 14 kommentarer och 30 delningar hittills",
        "Uppdaterad i dag kl. 10.15 av vår redaktion,Uppdaterad i går kl. 9.05 av vår redaktion",
        "Du är besökare nummer 12345 på den här sidan,Du är besökare nummer 12999 på den här sidan",
        "Sidan skapades på 0.123 sekunder av servern,Sidan skapades på 0.145 sekunder av servern",
        "Sidan visades 12:30:01 från server ett hos oss,Sidan visades 14:31:59 från server ett hos oss",
        "Handboken har lästs och är nedladdad 99 gånger sedan start,Handboken har lästs och är nedladdad 105 gånger sedan start",
    })
    void should_be_the_same_item_when_only_an_age_or_a_count_differs(String before, String after) {
        String page = "<p>%s</p>" + TEXT;

        assertThat(watch(page.formatted(after)).key())
                .isEqualTo(watch(page.formatted(before)).key());
    }

    @ParameterizedTest
    @CsvSource({
        "Föreskriften gäller från den 1 maj 2026.,Föreskriften gäller från den 1 juni 2026.",
        "Dosen är 5 mg om dagen för vuxna.,Dosen är 10 mg om dagen för vuxna.",
        "Uppdraget ska redovisas senast 2026-05-01 till regeringen.,Uppdraget ska redovisas senast 2026-09-01 till regeringen.",
    })
    void should_be_another_item_when_a_number_that_matters_changes(String before, String after) {
        String page = "<p>%s</p>" + TEXT;

        assertThat(watch(page.formatted(after)).key())
                .isNotEqualTo(watch(page.formatted(before)).key());
    }

    @Test
    void should_be_the_item_that_it_was_when_nothing_has_changed_since_an_older_version_read_it() {
        // As version 17 of the store keeps it: hashes of the two paragraphs and the heading; the heading is too short.
        String heldBefore = Stream.of(
                        "Regeringen har en strategi för cybersäkerhet.", "Ett nationellt center samordnar arbetet.")
                .map(text -> sha(text).substring(0, 8))
                .collect(Collectors.joining(" "));
        String key = "https://myndigheten.se/tema "
                + sha("Ett nationellt center samordnar arbetet.\nRegeringen har en strategi för cybersäkerhet.")
                        .substring(0, 16);
        String page = TEXT + "<div>Text som förr inte lästes</div>";
        Poll first = new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", heldBefore));

        assertThat(read(first, page).key()).isEqualTo(key);
        assertThat(read(
                                new Poll(
                                        WATCHED,
                                        new Poll.Known(
                                                ADDRESS, "", "", first.left().texts())),
                                page)
                        .key())
                .isEqualTo(key);
        assertThat(read(
                                new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", heldBefore)),
                                TEXT.replace("en strategi", "en ny strategi"))
                        .lead())
                .isEqualTo("Regeringen har en ny strategi för cybersäkerhet.");
    }

    @Test
    void should_be_the_item_that_it_was_when_an_older_version_did_not_read_a_few_words() {
        String page = TEXT + "<h2>Inga störningar</h2>";
        String heldBefore = held(TEXT).replace('~', '=');

        Item unchanged = read(new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", heldBefore)), page);
        assertThat(unchanged.key()).endsWith(heldBefore.substring(1, heldBefore.indexOf(' ')));

        Poll poll = new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", heldBefore));
        read(poll, page);
        Poll next =
                new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", poll.left().texts()));
        assertThat(read(next, page.replace("Inga störningar", "Stor störning")).lead())
                .isEqualTo("Stor störning");
    }

    @Test
    void should_fail_when_the_site_shows_an_error_in_place_of_the_page() {
        String error = "<h1>Vi har tekniska problem</h1><p>Sidan kan inte visas just nu, försök igen om en stund.</p>";

        assertThatThrownBy(() -> changed(TEXT, error))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("error in place of the page");
        assertThat(changed(TEXT, TEXT + "<p>Tjänsten har tekniska problem sedan i morse.</p>"))
                .startsWith("Tjänsten har");
    }

    private static String sha(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String changed(String before, String after) {
        return read(new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", held(before))), after)
                .lead();
    }

    private static String held(String html) {
        Poll poll = new Poll(WATCHED, Poll.Known.NOTHING);
        read(poll, html);
        return poll.left().texts();
    }

    private static Item watch(String html) {
        return read(new Poll(WATCHED, Poll.Known.NOTHING), html);
    }

    private static Item read(Poll poll, String html) {
        byte[] body = ("<title>Titel</title><body>" + html).getBytes(UTF_8);
        return new PageReader(Given.CLOCK)
                .read(poll, "text/html; charset=utf-8", body)
                .get(0);
    }
}
