package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.failure.FailureCause;
import se.omvarld.mail.MailSettings;
import se.omvarld.source.config.Sources;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.health.SourceHealth;
import se.omvarld.watch.alert.Alerts;
import se.omvarld.watch.alert.HealthChange;
import se.omvarld.watch.alert.IncidentRecorder;
import se.omvarld.watch.metrics.Metrics;
import se.omvarld.watch.metrics.PollMetrics;

/** What becomes of a source's troubles when its file is deleted. */
class RetiredSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void should_be_gone_from_states_health_metrics_and_alerts_also_when_its_last_poll_came_late() {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            Sources sources = new Sources(List.of(Newsroom.source("a"), Newsroom.source("b")));
            RetiredSources retired = new RetiredSources(
                    newsroom.store, sources, new IncidentRecorder(newsroom.store, "", newsroom.clock));
            Poll late = newsroom.intake.begin(Newsroom.source("b"));
            Stream.of("a", "b", "a", "b", "a", "b").forEach(source -> newsroom.fail(source, "HTTP 500"));
            new HealthWatch(newsroom.store, newsroom.clock).look();
            assertThat(needAttention(newsroom)).contains("a", "b");

            sources.replace(List.of(Newsroom.source("a")));
            retired.look();
            late.failed(500, new FetchFailure(FailureCause.HTTP_5XX, "HTTP 500"));
            newsroom.keep(late);
            retired.look();
            new HealthWatch(newsroom.store, newsroom.clock).look();

            assertThat(needAttention(newsroom)).contains("a").doesNotContain("b");
            assertThat(newsroom.state("b").health().state()).isEqualTo(SourceHealth.State.OK);
            assertThat(newsroom.state("b").failing()).isFalse();
            assertThat(new Metrics(newsroom.store, newsroom.clock, new PollMetrics()).text())
                    .contains("source=\"a\"")
                    .doesNotContain("source=\"b\"");
            Alerts alerts = new Alerts(
                    newsroom.store,
                    "drift@example.se",
                    new MailSettings("o@example.se", "omvarldsbevakning.example.se"),
                    newsroom.clock);
            assertThat(alerts.untold().changes())
                    .extracting(HealthChange::source)
                    .containsExactly("a");
        }
    }

    private static List<String> needAttention(Newsroom newsroom) {
        HealthCheck.Result result = new SourcesCheck(newsroom.store, newsroom.clock).call();
        return List.copyOf(result.getDetails().keySet());
    }
}
