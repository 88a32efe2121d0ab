package se.omvarld.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant FIRST = Instant.parse("2026-03-18T13:05:00Z");

    @TempDir
    private Path config;

    private EarlierRules earlier;

    @BeforeEach
    void setUp() throws Exception {
        Files.writeString(config.resolve("areas.yaml"), "today");
        Files.setPosixFilePermissions(config.resolve("areas.yaml"), PosixFilePermissions.fromString("rw-r-----"));
        earlier = new EarlierRules(config, ZONE);
    }

    @Test
    void should_keep_the_last_ten_that_were_in_force_by_when_they_ended_readable_for_the_group() throws Exception {
        for (int i = 0; i < 12; i++) {
            earlier.keep(rules("areas " + i, "types"), rules("areas " + (i + 1), "types"), FIRST.plusSeconds(60L * i));
        }

        assertThat(earlier.names())
                .hasSize(10)
                .startsWith("areas-2026-03-18-141600.yaml")
                .endsWith("areas-2026-03-18-140700.yaml");
        Path newest = config.resolve("tidigare-regler/areas-2026-03-18-141600.yaml");
        assertThat(newest).hasContent("areas 11");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newest)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void should_keep_only_the_file_that_was_replaced() {
        earlier.keep(rules("areas", "types"), rules("areas", "other types"), FIRST);

        assertThat(earlier.names()).containsExactly("item-types-2026-03-18-140500.yaml");
    }

    @Test
    void should_say_on_the_page_how_to_take_one_back() {
        String page = new ResultPage(Clock.fixed(FIRST, ZONE))
                .refused(List.of(), config, Optional.empty(), List.of("areas-2026-03-18-140500.yaml"));

        assertThat(page)
                .contains("Ångra: ta tillbaka tidigare regler", "tidigare-regler", "areas-2026-03-18-140500.yaml");
        assertThat(new ResultPage(Clock.fixed(FIRST, ZONE)).refused(List.of(), config, Optional.empty()))
                .doesNotContain("Ångra");
    }

    private RuleState rules(String areas, String types) {
        return new RuleState(config, Map.of("areas.yaml", areas, "item-types.yaml", types, "refused-rules.txt", ""));
    }
}
