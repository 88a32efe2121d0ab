package se.omvarld.watch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.omvarld.failure.FailureCause;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.health.StoreCheck;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;
import se.omvarld.watch.PrometheusText;

/** The alert rules and the dashboard that come along ask only for metrics that there are; their labels are not looked at. */
class ShippedMonitoringTest {
    private static final Path RULES = Path.of("src/main/dist/prometheus/alerts.yaml");
    private static final Path DASHBOARD = Path.of("src/main/dist/grafana/dashboard.json");
    private static final Pattern METRIC = Pattern.compile("omvarld_[a-z_]+");

    @TempDir
    private Path folder;

    @Test
    void should_ask_for_metrics_that_there_are() throws Exception {
        Set<String> served = served();

        assertThat(asked(RULES)).hasSizeGreaterThan(7).isSubsetOf(served);
        assertThat(asked(DASHBOARD)).hasSizeGreaterThan(15).isSubsetOf(served);
    }

    @Test
    void should_be_files_that_prometheus_and_grafana_can_load() throws Exception {
        Map<?, ?> rules = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(RULES));
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));

        assertThat(rules.get("groups").toString()).contains("expr=", "annotations=");
        assertThat(dashboard.get("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.at("/targets/0/expr").asText()).isNotEmpty();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
        });
    }

    @Test
    void should_be_tried_by_promtool_alert_by_alert() throws Exception {
        Set<String> alerts = Pattern.compile("alert: (\\w+)")
                .matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(alerts).hasSizeGreaterThan(9);
        assertThat(Path.of("src/test/resources/prometheus/alerts-test.yaml"))
                .content()
                .contains(alerts.stream().map("alertname=\"%s\""::formatted).toList());
    }

    @Test
    void should_tell_what_is_installed_and_when_things_were_made_and_end() throws Exception {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            Map<String, Double> samples =
                    PrometheusText.samples(metrics(newsroom).text());

            assertThat(samples.get("omvarld_secret_end_timestamp_seconds")).isEqualTo(1_809_122_400.0);
            assertThat(samples.get("omvarld_authority_end_timestamp_seconds{subject=\"O=Example,CN=Own authority\"}"))
                    .isEqualTo(1_830_512_400.0);
            assertThat(samples.keySet())
                    .anyMatch(name -> name.startsWith("omvarld_build{") && name.contains("version=\"1.2\""));
            assertThat(samples.get("omvarld_disk_free_bytes")).isPositive();
            assertThat(samples.get("omvarld_last_backup_timestamp_seconds"))
                    .isEqualTo((double) Files.getLastModifiedTime(folder.resolve("backups/new.zip"))
                            .toInstant()
                            .getEpochSecond());
        }
    }

    private static Set<String> asked(Path file) throws Exception {
        String expressions = Files.readString(file)
                .lines()
                .filter(line -> line.contains("expr"))
                .collect(Collectors.joining("\n"));
        return METRIC.matcher(expressions)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> served() throws Exception {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            newsroom.knowing("a");
            newsroom.poll("a");
            newsroom.store
                    .sql("insert into editions (period, kind, from_at, until_at, state, opened_at)"
                            + " values ('2026-W12', 'WEEKLY', '', '', 'FROZEN', '')")
                    .update();
            newsroom.store
                    .sql(
                            "insert into deliveries (period, recipient, copy, message_id, created_at, state, next_attempt,"
                                    + " leased_until) values ('2026-W12', 'a@example.se', 0, '', '2026-03-18T10:00:00.000Z', 'PENDING', '', '')")
                    .update();
            return PrometheusText.samples(metrics(newsroom).text()).keySet().stream()
                    .map(series -> series.replaceAll("\\{.*", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** What is only there when something has failed. */
    private static PollMetrics failed() {
        PollMetrics counters = new PollMetrics();
        counters.polled(
                new PollReport("b", State.FAILED, 503, 0, 0, 0, 31, FailureCause.HTTP_5XX, "HTTP 503", List.of()));
        counters.undelivered(new SmtpFailure(FailureCause.LOGIN, "refused"));
        return counters;
    }

    private Metrics metrics(Newsroom newsroom) throws Exception {
        Files.createDirectories(folder.resolve("backups"));
        Files.writeString(folder.resolve("backups/new.zip"), "x");
        InstallationMetrics installation = new InstallationMetrics(
                "1.2",
                folder.toString(),
                "config/areas.yaml",
                folder.resolve("backups").toString(),
                "2027-05-01",
                "",
                "src/test/resources/certificates/own-authority.pem",
                newsroom.clock);
        return new Metrics(
                newsroom.store, newsroom.clock, failed(), new StoreCheck(newsroom.store, newsroom.clock), installation);
    }
}
