package se.omvarld.source.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.fetch.HttpAnswer;

/** What {@code source try} says of an address whose items it does not find by itself. */
class SeenPagesTest {
    private static final String GUIDANCE =
            "<p>" + "Vägledningen om cybersäkerhetslagen beskriver vad en verksamhet ska göra. ".repeat(20) + "</p>";

    @Test
    void should_list_the_paths_of_a_json_with_their_values() {
        HttpAnswer answer = answer("application/json", """
                {"svar": {"sidor": 3, "traffar": [
                  {"rubrik": "Cyberangrepp", "text": {"kort": "Slog ut journaler"}, "bilder": [{"url": "/a.jpg"}]},
                  {"rubrik": "Ny chef"}]}}""");

        assertThat(JsonContent.lines(answer))
                .containsExactly(
                        "items: svar.traffar  (2 elements)",
                        "  rubrik = Cyberangrepp",
                        "  text.kort = Slog ut journaler",
                        "  bilder.0.url = /a.jpg");
    }

    @Test
    void should_list_nothing_of_what_is_no_json() {
        assertThat(JsonContent.lines(answer("text/html", "<p>{}</p>"))).isEmpty();
        assertThat(JsonContent.lines(answer("application/json", "{\"a\": ["))).isEmpty();
    }

    @Test
    void should_propose_to_watch_a_page_of_text_without_a_list() {
        HttpAnswer page =
                answer("text/html", "<html><body><main><h1>Vägledning</h1>" + GUIDANCE + "</main></body></html>");

        assertThat(SourceDraft.watching(page, Set.of())).hasValueSatisfying(draft -> assertThat(draft.text())
                .contains("routeTemplateRef: page", "{name: watch, value: \"true\"}", "https://www.exempel.se/sida"));
    }

    @Test
    void should_not_propose_to_watch_a_page_behind_a_consent_wall() {
        HttpAnswer wall = answer(
                "text/html",
                "<html><body><h1>Vi behöver ditt samtycke</h1>" + "<p></p>".repeat(300) + "</body></html>");

        assertThat(ScrapeLimits.in(wall)).anySatisfy(limit -> assertThat(limit).contains("A consent wall stands"));
        assertThat(SourceDraft.watching(wall, Set.of())).isEmpty();
    }

    @Test
    void should_take_no_link_about_cookies_for_a_consent_wall() {
        String foot = "<footer><a href='/kakor'>Om kakor</a> <a href='/c'>Cookies på exempel.se</a></footer>";

        assertThat(ScrapeLimits.in(answer("text/html", "<html><body><p>Kort sida.</p>" + foot + "</body></html>")))
                .isEmpty();
        assertThat(ScrapeLimits.in(
                        answer("text/html", "<html><body><p>Kort sida.</p><a href='/k'>Om kakor</a></body></html>")))
                .isEmpty();
    }

    private static HttpAnswer answer(String type, String body) {
        return new HttpAnswer(
                "https://www.exempel.se/sida",
                200,
                Map.of("Content-Type", type),
                body.getBytes(StandardCharsets.UTF_8),
                FailureCause.NONE,
                "");
    }
}
