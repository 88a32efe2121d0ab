package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.routes.PollRig;

class StoreUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:omvarld.db,            jdbc:sqlite:/var/lib/omvarld/omvarld.db",
        "jdbc:sqlite:sub/x.db,              jdbc:sqlite:/var/lib/omvarld/sub/x.db",
        "jdbc:sqlite:/srv/x.db,             jdbc:sqlite:/srv/x.db",
        "jdbc:postgresql://db/omvarld,      jdbc:postgresql://db/omvarld"
    })
    void should_lie_in_the_data_folder_unless_it_is_told_otherwise(String set, String url) {
        Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of("store.url", set));

        assertThat(StoreUrl.of(settings, PollRig.folders(Path.of("/var/lib/omvarld"))))
                .isEqualTo(url);
    }
}
