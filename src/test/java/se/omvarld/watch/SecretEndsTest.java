package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.mail.MailSettings;
import se.omvarld.store.db.Store;
import se.omvarld.watch.alert.Alert;
import se.omvarld.watch.alert.Alerts;
import se.omvarld.watch.alert.IncidentRecorder;

class SecretEndsTest {
    private static final MailSettings MAIL = new MailSettings("omvarld@example.se", "omvarld.example.se");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, ", // 31 days
        "2027-04-01, ends in 30 days",
        "2027-04-23, ends in 8 days",
        "2027-04-24, ends in 7 days",
        "2027-04-30, ends tomorrow",
        "2027-05-01, ended",
        "2027-06-01, ended",
    })
    void should_warn_before_the_secret_ends(String today, String said) {
        try (Store store = store()) {
            look(store, today);

            Alert alert = alerts(store, today).untold();

            if (said == null) {
                assertThat(alert).isNull();
            } else {
                assertThat(alert.incidents()).singleElement().satisfies(incident -> assertThat(incident.reason())
                        .contains(said + " (2027-05-01)"));
            }
        }
    }

    @Test
    void should_tell_at_thirty_seven_and_one_days_and_not_each_day_between() {
        try (Store store = store()) {
            int told = 0;
            for (int day = 1; day <= 30; day++) {
                String today = "2027-04-%02d".formatted(day);
                look(store, today);
                Alert alert = alerts(store, today).untold();
                if (alert != null) {
                    told++;
                    alerts(store, today).told(alert);
                }
            }
            assertThat(told).isEqualTo(3);
        }
    }

    private Store store() {
        return Store.open("jdbc:sqlite:" + folder.resolve("store.db"), "", "");
    }

    private static void look(Store store, String today) {
        new SecretEnds("2027-05-01", "", new IncidentRecorder(store, "", clock(today)), clock(today)).look();
    }

    private static Alerts alerts(Store store, String today) {
        return new Alerts(store, "drift@example.se", MAIL, clock(today));
    }

    private static Clock clock(String today) {
        return Clock.fixed(Instant.parse(today + "T10:00:00Z"), ZoneId.of("Europe/Stockholm"));
    }
}
