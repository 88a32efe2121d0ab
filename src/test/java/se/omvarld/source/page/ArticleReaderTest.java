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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Nya regler för e-recept - Arbetsmiljöverket</title><h1>Nya regler för e-recept</h1>",
                "<title>Nya regler för e-recept | Nyheter | Arbetsmiljöverket</title><h1>Nya regler för e-recept</h1>",
                "<title>Nya regler för e-recept – Arbetsmiljöverket</title><meta property='og:site_name' content='Arbetsmiljöverket'>",
                "<title>Nya regler för e-recept | myndigheten</title>",
                "<title>Myndigheten: Nya regler för e-recept</title>",
            })
    void should_leave_the_sites_name_out_of_the_title(String html) {
        assertThat(read(html).title()).isEqualTo("Nya regler för e-recept");
    }

    @Test
    void should_keep_what_stands_after_a_dash_when_it_is_no_site() {
        assertThat(read("<title>Hälsodata – så delas den</title><h1>Hälsodata – så delas den</h1>")
                        .title())
                .isEqualTo("Hälsodata – så delas den");
    }

    @Test
    void should_read_the_lead_after_the_heading_when_a_short_one_is_in_the_title_too() {
        String page =
                "<title>Nya regler för delning av hälsodata</title><h1>Så delas hälsodata enligt de nya reglerna</h1><p>"
                        + LEAD
                        + "</p><h2>Hälsodata</h2><p>Det här är en lång text om ett annat ämne som inte hör hit alls.</p>";

        assertThat(read(page).lead()).startsWith(LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>Rubrik</h1><p>Myndigheten ska föreslå hur</p>", ""})
    void should_not_end_the_lead_in_the_middle_of_a_word(String more) {
        String said =
                "Myndigheten ska föreslå hur hälsodata kan delas i hela landet och mellan alla vårdgivare så att den som är"
                        + " sjuk får vård på lika villkor oavsett var i lan";

        assertThat(read("<title>Rubrik</title><meta name='description' content='" + said + "'>" + more)
                        .lead())
                .endsWith("oavsett var i …");
    }

    @Test
    void should_read_an_article_whose_class_is_about_cookies() {
        assertThat(read("<title>Rubrik</title><article class='post tag-cookies cookies'><p>" + LEAD + "</p></article>")
                        .lead())
                .isEqualTo(LEAD);
    }

    private static Item read(String html) {
        byte[] body = html.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new ArticleReader(Given.CLOCK)
                .read(Given.page(), "https://myndigheten.se/nyhet", "text/html", body)
                .get(0);
    }
}
