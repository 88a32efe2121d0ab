package se.omvarld.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;

class WatchedPageTest {

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

    private static Item watch(String html) {
        return new PageReader(Given.CLOCK)
                .read(
                        Given.page("watch", "true"),
                        "https://www.myndigheten.se/tema",
                        "text/html; charset=utf-8",
                        ("<title>Titel</title><body>" + html).getBytes(UTF_8))
                .get(0);
    }
}
