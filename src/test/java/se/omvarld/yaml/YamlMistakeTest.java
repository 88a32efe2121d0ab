package se.omvarld.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMistakeTest {
    private final YamlReader reader = new YamlReader("expression", "weight: 3", false);

    @ParameterizedTest
    @CsvSource({"'- weight:3', 2, 3", "'  threshold:3', 2, 3"})
    void should_tell_a_missing_blank_at_its_own_line(String line, int at, int column) {
        assertThatExceptionOfType(MalformedYamlException.class)
                .isThrownBy(() ->
                        reader.read(("scope:\n" + line + "\n  find: ['vård*']\n").getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> {
                    assertThat(e.mistake().line()).isEqualTo(at);
                    assertThat(e.mistake().column()).isEqualTo(column);
                    assertThat(e.mistake().message())
                            .isEqualTo("after a field's name stand a colon and a space, for example weight: 3");
                });
    }

    @Test
    void should_leave_another_colon_where_it_stands() {
        assertThatExceptionOfType(MalformedYamlException.class)
                .isThrownBy(() -> reader.read("a: 1\nb: c: d\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.mistake().line()).isEqualTo(2));
    }
}
