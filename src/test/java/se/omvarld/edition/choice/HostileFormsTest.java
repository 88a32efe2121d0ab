package se.omvarld.edition.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.omvarld.source.mail.MailReader;
import se.omvarld.store.choice.Choice;
import se.omvarld.store.edition.RenderedEdition;

/** Forms of answers that are easily misread, of our own making: {@code choices/hostile-forms.json}. */
class HostileFormsTest {
    private static final RenderedEdition RENDERED = AnsweredDigest.rendered();
    private static final QuotedEdition DIGEST = QuotedEdition.of(RENDERED);

    @TestFactory
    Stream<DynamicTest> should_choose_nothing_that_was_not_chosen_and_drop_nothing_in_silence() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(
                        Path.of("src/test/resources/choices/hostile-forms.json").toFile());
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> check(one)));
    }

    private static void check(JsonNode one) {
        ReplyReading reading = ReplyReading.of(new MailReader().parse(mail(one)), DIGEST);

        assertThat(reading.choices().stream().map(HostileFormsTest::written))
                .as("%s", reading)
                .containsExactlyElementsOf(texts(one.path("choices")));
        assertThat(reading.notUnderstood()).as("%s", reading).containsAll(texts(one.path("told")));
        if (one.path("people").asBoolean()) {
            assertThat(reading.freeText()).as("%s", reading).isNotEmpty();
        }
    }

    private static byte[] mail(JsonNode one) {
        boolean html = one.has("html");
        String type = html ? "text/html" : "text/plain";
        String body = html
                ? one.get("html").asText().replace("{html}", answered(one))
                : one.get("text").asText().replace("{quoted}", quoted(one));
        return ("From: Anna <anna@ehm.example>\r\nContent-Type: " + type
                        + "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body.replace("\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The digest as plain text, with what stands behind a heading. */
    private static String quoted(JsonNode one) {
        String heading = one.path("behind").path("heading").asText("no such heading");
        String text = one.path("behind").path("text").asText();
        return part("text/plain")
                .lines()
                .map(line -> "> " + line + (line.contains(heading) ? "\n\n" + text + "\n" : ""))
                .collect(Collectors.joining("\n"));
    }

    /** The digest as HTML, with what stands beneath some of its items. */
    private static String answered(JsonNode one) {
        String page = part("text/html").replaceFirst("(?s).*?<body[^>]*>(.*)</body>.*", "$1");
        for (Map.Entry<String, JsonNode> under : one.path("under").properties()) {
            page = page.replaceFirst(
                    "(?s)(<h3[^>]*>(?:<a[^>]*></a>)?" + under.getKey() + "\\..*?)(?=<h3)",
                    "$1" + Matcher.quoteReplacement(under.getValue().asText()));
        }
        return page;
    }

    private static String part(String type) {
        return RENDERED.parts().stream()
                .filter(part -> part.mediaType().startsWith(type))
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String written(Choice choice) {
        return (choice.number() + " " + choice.action().name().toLowerCase(java.util.Locale.ROOT)
                        + (choice.area() > 0 ? " " + choice.area() : "") + " " + choice.text())
                .strip();
    }
}
