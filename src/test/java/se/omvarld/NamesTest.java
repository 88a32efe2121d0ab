package se.omvarld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads a name knows which class it is. */
class NamesTest {
    @Test
    void should_give_each_name_to_one_class_only() throws IOException {
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> twice = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .filter(name -> !seen.add(name))
                    .toList();
            assertThat(twice).isEmpty();
        }
    }
}
