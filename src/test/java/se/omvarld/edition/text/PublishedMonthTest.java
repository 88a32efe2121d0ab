package se.omvarld.edition.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.docx.DraftCheck;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.draft.StoryBuilder;
import se.omvarld.store.story.Story;

/** A draft of what was published in March 2026; leaves it in {@code target/sample} for people to look at. */
class PublishedMonthTest {
    private static final Path REPORTS = Path.of("../shared/reports");

    @Test
    void should_be_a_flawless_document_when_the_month_is_a_real_one() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "the published reports are not beside this folder");
        List<Story> stories = new ArrayList<>(published("2026-03.json", true));
        stories.addAll(published("2026-02.json", false));

        byte[] draft = Drafts.write(Drafts.march(stories, Map.of(stories.get(0).id(), "v. 10 nr 3")));

        Files.createDirectories(Path.of("target/sample"));
        Files.write(Path.of("target/sample/2026-03.docx"), draft);
        assertThat(DraftCheck.problemsIn(draft)).isEmpty();
    }

    private static List<Story> published(String file, boolean draft) throws IOException {
        List<Story> stories = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(REPORTS.resolve(file).toFile())) {
            String link = item.path("urls").path(0).asText("").replaceFirst("\\?(utm|elq).*", "");
            List<String> body = new ArrayList<>();
            item.path("body").forEach(paragraph -> body.add(paragraph.asText()));
            StoryBuilder story = StoryBuilder.story(item.path("title").asText())
                    .id(file + item.path("no").asText())
                    .type(item.path("type").asText("").replace("null", ""))
                    .lead(String.join("\n", body))
                    .link(link)
                    .publisher(link.isEmpty() ? "" : URI.create(link).getHost().replaceFirst("^www\\.", ""))
                    .area(item.path("area").asInt())
                    .score(Math.abs(item.path("title").asText().hashCode() % 90) / 10.0);
            stories.add(draft ? story.build() : story.digestOnly().build());
        }
        return stories;
    }
}
