package se.omvarld.watch.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.store.Newsroom.shown;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.failure.FailureCause;
import se.omvarld.mail.SmtpFailure;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;
import se.omvarld.watch.PrometheusText;

class MetricsTest {
    @TempDir
    private Path folder;

    @Test
    void should_count_what_polls_and_deliveries_have_shown() {
        PollMetrics counters = new PollMetrics();
        counters.received(new byte[700]);
        counters.received(null);
        counters.polled(new PollReport("a", State.OK, 200, 20, 3, 2, 400, FailureCause.NONE, "", List.of()));
        counters.polled(
                new PollReport("b", State.FAILED, 503, 0, 0, 0, 31_000, FailureCause.HTTP_5XX, "HTTP 503", List.of()));
        counters.polled(new PollReport("c", State.WAITING, 0, 0, 0, 0, 0, FailureCause.NONE, "until 12:00", List.of()));
        counters.polled(
                new PollReport("d", State.SKIPPED, 0, 0, 0, 0, 9_000, FailureCause.NONE, "polled already", List.of()));
        counters.delivered();
        counters.undelivered(new SmtpFailure(FailureCause.LOGIN, "The mail server refused the login; check …"));

        Map<String, Double> samples = samples(counters);

        assertThat(samples)
                .containsEntry("omvarld_polls_total{state=\"ok\"}", 1.0)
                .containsEntry("omvarld_polls_total{state=\"waiting\"}", 1.0)
                .containsEntry("omvarld_polls_total{state=\"skipped\"}", 1.0)
                .containsEntry("omvarld_polls_total{state=\"unchanged\"}", 0.0)
                .containsEntry("omvarld_poll_failures_total{cause=\"http_5xx\"}", 1.0)
                .containsEntry("omvarld_poll_duration_seconds_bucket{le=\"0.5\"}", 1.0)
                .containsEntry("omvarld_poll_duration_seconds_bucket{le=\"60.0\"}", 2.0)
                .containsEntry("omvarld_poll_duration_seconds_sum", 31.4)
                .containsEntry("omvarld_poll_duration_seconds_count", 2.0)
                .containsEntry("omvarld_received_bytes_total", 700.0)
                .containsEntry("omvarld_items_read_total", 20.0)
                .containsEntry("omvarld_items_new_total", 3.0)
                .containsEntry("omvarld_items_picked_total", 2.0)
                .containsEntry("omvarld_delivery_attempts_total{result=\"sent\"}", 1.0)
                .containsEntry("omvarld_delivery_failures_total{cause=\"login\"}", 1.0);
    }

    @Test
    void should_tell_what_the_store_holds() {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            newsroom.knowing("a");
            newsroom.poll("a", shown("/1", "Ny hälsodata"), shown("/2", "Mat"), shown("/3", "Brist på läkemedel"));

            assertThat(PrometheusText.samples(new Metrics(newsroom.store, newsroom.clock, new PollMetrics()).text()))
                    .containsEntry("omvarld_archive_items", 3.0)
                    .containsEntry("omvarld_archive_picked_items{area=\"1\"}", 1.0)
                    .containsEntry("omvarld_archive_picked_items{area=\"5\"}", 1.0)
                    .containsEntry("omvarld_sources{state=\"ok\"}", 1.0)
                    .containsEntry("omvarld_source_failures{source=\"a\"}", 0.0)
                    .containsKey("omvarld_heap_used_bytes");
        }
    }

    @Test
    void should_escape_what_a_label_holds() {
        PollMetrics counters = new PollMetrics();
        new LabelledGauges(counters.registry())
                .set("omvarld_x", "Help.", List.of(LabelledGauges.sample(1, "a", "\"\\\n}")));

        assertThat(samples(counters)).containsEntry("omvarld_x{a=\"\\\"\\\\\\n}\"}", 1.0);
    }

    @Test
    void should_name_everything_so_that_a_node_exporter_takes_it_from_a_file() {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            Metrics metrics = new Metrics(newsroom.store, newsroom.clock, new PollMetrics());
            metrics.text();

            assertThat(PrometheusText.samples(metrics.text()).keySet())
                    .allMatch(name -> name.startsWith("omvarld_"))
                    .anyMatch(name -> name.startsWith("omvarld_jvm_memory_used_bytes{"))
                    .contains("omvarld_process_cpu_usage", "omvarld_resident_memory_bytes", "omvarld_threads");
        }
    }

    @Test
    void should_show_no_source_that_is_not_watched_any_more() {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            newsroom.knowing("a");
            newsroom.poll("a", shown("/1", "Ny hälsodata"));
            Metrics metrics = new Metrics(newsroom.store, newsroom.clock, new PollMetrics());
            assertThat(metrics.text()).contains("omvarld_source_failures{source=\"a\"}");
            newsroom.clock.set("2026-04-18T10:00");

            assertThat(metrics.text()).doesNotContain("source=\"a\"");
        }
    }

    private static Map<String, Double> samples(PollMetrics counters) {
        return PrometheusText.samples(counters.registry().scrape(Metrics.MEDIA_TYPE));
    }

    @Test
    void should_count_a_failed_poll_by_its_cause_whatever_its_message_says() {
        PollMetrics counters = new PollMetrics();
        counters.polled(failed(FailureCause.TIMEOUT, "https://x.se/robots.txt-redirect: no answer in time"));
        counters.polled(failed(FailureCause.BROKEN, "the answer's compression is broken"));
        counters.polled(failed(FailureCause.UNREADABLE, "the address answers with an HTML page"));

        assertThat(samples(counters))
                .containsEntry("omvarld_poll_failures_total{cause=\"timeout\"}", 1.0)
                .containsEntry("omvarld_poll_failures_total{cause=\"unreadable\"}", 2.0);
    }

    private static PollReport failed(FailureCause cause, String message) {
        return new PollReport("a", State.FAILED, 0, 0, 0, 0, 100, cause, message, List.of());
    }

    /** The check must be able to fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# HELP a b\n# TYPE a gauge\na 1",
                "# TYPE a gauge\na 1\n",
                "# HELP a b\n# TYPE a counter\na 1\n",
                "# HELP a b\n# TYPE a gauge\nb 1\n",
                "# HELP a b\n# TYPE a gauge\na{x=\"\"y\"} 1\n",
                "# HELP a b\n# TYPE a gauge\na 1\na 1\n",
                "# HELP a b\n# TYPE a gauge\na 1,5\n"
            })
    void should_refuse_what_prometheus_would_not_read(String text) {
        assertThatThrownBy(() -> PrometheusText.samples(text)).isInstanceOf(AssertionError.class);
    }
}
