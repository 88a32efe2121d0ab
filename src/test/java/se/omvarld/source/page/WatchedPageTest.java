package se.omvarld.source.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static String changed(String before, String after) {
        return read(new Poll(WATCHED, new Poll.Known(ADDRESS, "", "", held(before))), after)
                .lead();
    }

    private static String held(String html) {
        Poll poll = new Poll(WATCHED, Poll.Known.NOTHING);
        read(poll, html);
        return poll.texts();
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
