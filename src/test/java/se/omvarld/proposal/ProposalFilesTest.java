package se.omvarld.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceKindLoader;
import se.omvarld.source.discovery.Candidate;

/** What a proposal takes over of a source that was found elsewhere. */
class ProposalFilesTest {
    @TempDir
    private Path folder;

    @Test
    void should_not_name_a_sources_headers_for_another_site() throws IOException {
        assertThat(proposed("https://www.myndigheten.se/feed"))
                .contains("{name: headers, value: \"X-Api-Key: <riksbank>\"}");
        assertThat(proposed("https://www.myndigheten.se:8443/feed")).doesNotContain("headers");
        assertThat(proposed("https://pressrum.example.com/feed")).doesNotContain("headers");
    }

    private String proposed(String address) throws IOException {
        Source own = Given.feed("url", "https://www.myndigheten.se/rss", "headers", "X-Api-Key: <riksbank>");
        ProposalFiles files = new ProposalFiles(folder, new SourceKindLoader(Path.of("routes/source-kinds")).load());
        files.write(own, new Candidate("feed", address, "the page", Map.of()));
        return Files.readString(files.file(own.id()));
    }
}
