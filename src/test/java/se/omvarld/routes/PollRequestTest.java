package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;

/** What a request says of itself, and the compressed answer that it may bring. */
@ExtendWith(SharedRig.class)
class PollRequestTest {
    private final PollRig rig;

    PollRequestTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_say_who_asks_for_what() {
        rig.server.on("/asked", OddAnswers.good("Frågad"));
        rig.poll("/asked");

        OddRequest request = rig.server.requests("/asked").get(0);
        assertThat(request.header("User-Agent")).matches("Omvarldsbevakning/\\S+ \\(\\+mailto:\\S+@\\S+\\)");
        assertThat(request.header("Accept")).contains("application/rss+xml", "text/html", "*/*;q=");
        assertThat(request.header("Accept-Encoding")).contains("gzip");
    }

    @Test
    void should_read_a_compressed_answer() throws IOException {
        rig.server.on("/packed", OddAnswers.gzipped(OddAnswers.feed("Packad ett", "Packad två")));

        assertThat(rig.poll("/packed").items()).isEqualTo(2);
    }
}
