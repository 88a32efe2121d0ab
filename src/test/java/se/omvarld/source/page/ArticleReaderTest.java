package se.omvarld.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.UnreadableSourceException;

/** What an article's page says of itself. */
class ArticleReaderTest {
    private static final String LEAD = "Myndigheten ska föreslå hur hälsodata kan delas i hela landet.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{'@graph':[{'@type':['NewsArticle'],'description':'LEAD'}]}</script>",
                "<meta property='og:description' content='LEAD'>",
                "<meta name='description' content='LEAD'>",
                "<meta property='og:description' content='Rubrik'><meta name='description' content='LEAD'>",
                "<script type='application/ld+json'>{broken</script><meta name='description' content='LEAD'>",
                "<article><p>LEAD</p></article>",
                "<aside><p>Något helt annat som står vid sidan av artikeln och inte hör till den.</p></aside><main><p>LEAD</p></main>",
            })
    void should_find_the_lead_wherever_the_page_has_it(String html) {
        assertThat(read("<title>Rubrik</title>" + html.replace("LEAD", LEAD)).lead())
                .isEqualTo(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Vi använder cookies för att ge dig en bättre upplevelse. Godkänn alla för att läsa vidare.</p>",
                "<main><p>Den här artikeln är för dig som prenumererar. Logga in för att läsa hela texten.</p></main>",
                "<meta property='og:description' content='Rubrik'>",
                "<p><a href='/a'>En lång länk till en annan artikel som inte är denna, och som inte räknas</a></p>",
            })
    void should_have_no_lead_when_only_a_wall_or_a_menu_is_there(String html) {
        assertThat(read("<title>Rubrik</title>" + html).lead()).isEmpty();
    }

    @Test
    void should_say_what_it_is_when_the_article_is_a_pdf() {
        assertThatThrownBy(() -> read("%PDF-1.7 …"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("a PDF");
    }

    private static Item read(String html) {
        byte[] body = html.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new ArticleReader(Given.CLOCK)
                .read(Given.page(), "https://myndigheten.se/nyhet", "text/html", body)
                .get(0);
    }
}
