package se.omvarld.edition.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.source.mail.MailReader;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.store.choice.Choice;

/**
 * Answers as mail programs write them, made by {@code generate.py} of {@code ../shared/cases/replies} of our own digest: its
 * given cases, and those of {@code choices/own.json} in the same form.
 */
@Tag("slow")
class RepliedMailsTest {
    private static final Path CASES = Path.of("../shared/cases/replies");

    private static final QuotedEdition DIGEST = QuotedEdition.of(AnsweredDigest.rendered());

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> should_understand_what_was_chosen_and_nothing_that_was_not() throws Exception {
        assumeTrue(
                Files.isDirectory(CASES), "skipped: the cases are not beside this checkout (../shared/cases/replies)");
        Path digest = Files.write(folder.resolve("digest.eml"), AnsweredDigest.eml());
        return Stream.of(CASES.resolve("given.json"), Path.of("src/test/resources/choices/own.json"))
                .flatMap(cases -> tests(digest, cases));
    }

    private static Stream<DynamicTest> tests(Path digest, Path cases) {
        try {
            Path out = folder.resolve(cases.getFileName().toString() + ".out");
            Process made = new ProcessBuilder(
                            "python3",
                            CASES.resolve("generate.py").toString(),
                            digest.toString(),
                            cases.toString(),
                            out.toString())
                    .inheritIO()
                    .start();
            assertThat(made.waitFor()).isZero();
            JsonNode expected =
                    new ObjectMapper().readTree(out.resolve("expected.json").toFile());
            assertThat(expected.get("skipped")).isEmpty();
            List<DynamicTest> tests = new ArrayList<>();
            expected.get("cases")
                    .forEach(one -> tests.add(DynamicTest.dynamicTest(
                            one.get("id").asText() + " " + one.get("program").asText() + ": "
                                    + one.get("kind").asText(),
                            () -> check(one, out))));
            return tests.stream();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(JsonNode one, Path out) throws IOException {
        ReceivedMail mail = new MailReader()
                .parse(Files.readAllBytes(out.resolve(one.get("file").asText())));
        JsonNode expect = one.get("expect");
        if (expect.path("vacation").asBoolean()) {
            assertThat(mail.automatic()).isTrue();
            return;
        }
        assertThat(mail.automatic()).isFalse();
        ReplyReading reading = ReplyReading.of(mail, DIGEST);

        List<String> must = new ArrayList<>();
        List<String> may = new ArrayList<>();
        expect.get("choices").forEach(choice -> (choice.path("either").asBoolean() ? may : must).add(written(choice)));
        List<String> read =
                reading.choices().stream().map(RepliedMailsTest::written).toList();
        assertThat(read).as("choices; %s", reading).containsAll(must);
        assertThat(read).as("choices; %s", reading).allMatch(choice -> must.contains(choice) || may.contains(choice));

        List<String> mustTell = new ArrayList<>();
        List<String> mayTell = new ArrayList<>();
        expect.get("not_understood").forEach(line -> (line.path("either").asBoolean() ? mayTell : mustTell)
                .add(line.isTextual() ? line.asText() : line.get("line").asText()));
        assertThat(reading.notUnderstood()).as("told back; %s", reading).containsAll(mustTell);
        boolean prose = expect.get("free_text").asText().equals("true");
        assertThat(reading.notUnderstood())
                .as("told back; %s", reading)
                .allMatch(line ->
                        prose || mustTell.contains(line) || mayTell.stream().anyMatch(line::endsWith));
        if (expect.get("free_text").isBoolean()) {
            assertThat(!reading.freeText().isEmpty())
                    .as("free text; %s", reading)
                    .isEqualTo(prose);
        }
    }

    private static String written(JsonNode choice) {
        return choice.get("number").asInt() + " " + choice.get("action").asText() + " "
                + choice.path("area").asInt(0) + " "
                + choice.path("text").asText("").replaceAll("\\s+", " ");
    }

    private static String written(Choice choice) {
        return choice.number() + " " + choice.action().name().toLowerCase(java.util.Locale.ROOT) + " " + choice.area()
                + " " + choice.text();
    }
}
