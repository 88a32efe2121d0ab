package se.omvarld.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrustedCertificatesTest {

    @Test
    void should_say_that_a_file_cannot_be_read_when_it_is_missing_a_folder_or_no_path() {
        assertThat(TrustedCertificates.problem("/no/such/file.pem"))
                .contains("the file '/no/such/file.pem' cannot be read");
        assertThat(TrustedCertificates.problem(Path.of(".").toString())).isPresent();
        assertThat(TrustedCertificates.problem("\u0000")).isPresent();
    }
}
