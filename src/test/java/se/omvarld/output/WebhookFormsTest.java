package se.omvarld.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookFormsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"teams", "slack", "mattermost", "alertmanager"})
    void should_make_json_of_whatever_stands_in_it(String form) {
        assertThat(WebhookForms.problemsIn(Path.of("config"), form, "teams")).isEmpty();
    }

    @Test
    void should_name_the_template_that_makes_no_json_and_the_one_that_is_not_there() throws Exception {
        Files.writeString(folder.resolve("alert-own.json.ftl"), "{\"text\": \"${lines[0].text}\"}");

        assertThat(WebhookForms.problemsIn(folder, "own", "teams"))
                .anySatisfy(problem -> assertThat(problem).contains("alert-own.json.ftl", "is no JSON", "?json_string"))
                .anySatisfy(problem -> assertThat(problem).contains("edition-teams.json.ftl"));
    }

    @Test
    void should_never_show_a_webhook_that_is_wrong() {
        assertThat(Webhooks.problem("ftp://example.se/hemlig").orElseThrow()).doesNotContain("hemlig");
        assertThat(Webhooks.problem("https://hooks.example.se/hemlig")).isEmpty();
        assertThat(new Webhooks("", "").failure(new IllegalStateException("https://x/hemlig"), "https://x/hemlig"))
                .isEqualTo("the webhook at x could not be reached: IllegalStateException");
    }
}
