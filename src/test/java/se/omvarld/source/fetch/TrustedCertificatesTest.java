package se.omvarld.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrustedAuthoritiesTest {

    @Test
    void should_say_that_a_file_cannot_be_read_when_it_is_missing_a_folder_or_no_path() {
        assertThat(TrustedAuthorities.problem("/no/such/file.pem"))
                .contains("the file '/no/such/file.pem' cannot be read");
        assertThat(TrustedAuthorities.problem(Path.of(".").toString())).isPresent();
        assertThat(TrustedAuthorities.problem("\u0000")).isPresent();
    }
}
