package se.omvarld.store.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disk              | DISK    | ''        | the disk is nearly full
            edition 2026-W12  | EDITION | 2026-W12  | 2026-W12 is late
            quota 2026-W12    | QUOTA   | 2026-W12  | 2026-W12 leaves stories out
            volume a-nyheter  | VOLUME  | a-nyheter | a-nyheter brings too much
            disks             | OTHER   | disks     | disks
            """)
    void should_say_of_its_name_what_kind_it_is_and_what_it_is_about(
            String name, IncidentKind kind, String about, String title) {
        Incident incident = new Incident(name, "", "why", Instant.EPOCH, Optional.empty(), Optional.empty());

        assertThat(incident.kind()).isEqualTo(kind);
        assertThat(incident.about()).isEqualTo(about);
        assertThat(incident.title()).isEqualTo(title);
        assertThat(kind.name(about)).isEqualTo(name);
    }
}
