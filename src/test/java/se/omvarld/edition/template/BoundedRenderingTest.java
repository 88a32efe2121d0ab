package se.omvarld.edition.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedRenderingTest {
    private record View(String heading) {}

    @TempDir
    private Path folder;

    @Test
    void should_not_wait_for_an_expression_that_takes_long() throws IOException {
        Path file = folder.resolve("mine.ftlh");
        Files.writeString(file, "<h1>x</h1>\n${(1..20000000)?filter(x -> x < 0)?join(' ')}");
        MailTemplate longer = MailTemplate.html(file, View.class);

        assertThatThrownBy(() -> BoundedRendering.fill(longer.read(), Map.of(), Duration.ofMillis(100)))
                .isInstanceOf(EndlessTemplateException.class)
                .hasMessageContaining("takes more than 0.1 s")
                .extracting("line")
                .isEqualTo(2);
    }
}
