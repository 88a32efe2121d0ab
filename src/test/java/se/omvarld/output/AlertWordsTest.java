package se.omvarld.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.mail.MailSettings;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.Node;
import se.omvarld.watch.HealthWatch;
import se.omvarld.watch.alert.Alert;
import se.omvarld.watch.alert.Alerts;
import se.omvarld.watch.alert.IncidentRecorder;
import se.omvarld.watch.alert.NodeAlerts;
import se.omvarld.watch.alert.NodeFindings;

/** Whatever is told, by mail or webhook: in English, with the machine that tells, one thing as one and several as several. */
class AlertWordsTest {
    private static final List<String> FORMS = List.of("teams", "slack", "mattermost", "alertmanager");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void should_tell_of_each_kind_when_it_begins_lasts_and_ends(IncidentKind kind) throws Exception {
        String name = kind == IncidentKind.OTHER ? "edition.webhook" : kind.name("2026-W12");
        try (Newsroom newsroom = newsroom()) {
            IncidentRecorder incidents = new IncidentRecorder(newsroom.store, "", newsroom.clock);
            Alerts alerts = alerts(newsroom);

            incidents.raise(name, "it is so");
            Alert begun = alerts.untold();
            assertTold(begun, newsroom, name, "it is so");
            assertThat(begun.subject()).doesNotContain("%", "thing");
            alerts.told(begun);

            newsroom.clock.forward(Duration.ofHours(25));
            if (kind.isFollowed()) {
                assertTold(alerts.untold(), newsroom, "Still needs attention:", "it is so");
                incidents.mend(name);
                Alert over = alerts.untold();
                assertTold(over, newsroom, "Well again:", name);
                assertThat(over.subject()).startsWith("over: ");
            } else {
                assertThat(alerts.untold()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void should_count_sources_in_singular_and_plural(int count) throws Exception {
        try (Newsroom newsroom = newsroom()) {
            List<String> sources = List.of("a", "b").subList(0, count);
            for (int i = 0; i < 3; i++) {
                sources.forEach(source -> newsroom.fail(source, "HTTP 500"));
            }
            HealthWatch watch = new HealthWatch(newsroom.store, newsroom.clock);
            watch.look();
            Alert bad = alerts(newsroom).untold();
            assertTold(bad, newsroom, "Needs attention:", "a: failing (was ok): HTTP 500");
            assertThat(bad.subject()).isEqualTo(count == 1 ? "1 source needs attention" : "2 sources need attention");

            alerts(newsroom).told(bad);
            new IncidentRecorder(newsroom.store, "", newsroom.clock).raise("disk", "it is so");
            sources.forEach(source -> newsroom.poll(source));
            watch.look();
            Alert both = alerts(newsroom).untold();
            assertThat(both.subject())
                    .isEqualTo("the disk is nearly full, "
                            + (count == 1 ? "1 source is well again" : "2 sources are well again"));
            assertTold(both, newsroom, "a: ok (was failing)");
        }
    }

    @Test
    void should_tell_what_is_wrong_between_nodes_to_webhooks_too() throws Exception {
        try (Newsroom newsroom = newsroom()) {
            Instant now = newsroom.clock.instant();
            Node silent = new Node("b", now, now, Duration.ofMinutes(1), Duration.ZERO, "sources=9", false);
            NodeAlerts nodes = new NodeAlerts(newsroom.store, newsroom.clock);

            Alert bad = nodes.alert(NodeFindings.of(List.of(silent)));
            assertTold(bad, newsroom, "b has given no sign of life");
            assertTold(nodes.alert(NodeFindings.of(List.of())), newsroom, "again");
            assertThat(posts(bad, newsroom)).allMatch(post -> post.contains("b has given no sign of life"));
        }
    }

    private static void assertTold(Alert alert, Newsroom newsroom, String... words) throws Exception {
        String host = InetAddress.getLocalHost().getHostName();
        assertThat(alert.text()).contains(words).contains("Told by " + host, "bin/omvarld status");
        List<String> all = new ArrayList<>(posts(alert, newsroom));
        assertThat(all).allMatch(post -> post.contains("this-host"));
        assertThat(all).allMatch(post -> !post.contains("[ ]") && !post.matches("\\[\\s*]\\s*"));
        all.add(alert.subject());
        all.add(alert.text());
        assertThat(all).allSatisfy(text -> assertThat(text.replace("Omvärldsbevakning", ""))
                .matches("[\\p{ASCII}•]*")
                .doesNotContain("(s)", "1 sources", "1 things", "1 attempts"));
    }

    private static List<String> posts(Alert alert, Newsroom newsroom) {
        return FORMS.stream()
                .map(form ->
                        new WebhookForms("config", form, "teams", "this-host", null, null, newsroom.clock).alert(alert))
                .toList();
    }

    private Newsroom newsroom() {
        return Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
    }

    private static Alerts alerts(Newsroom newsroom) {
        return new Alerts(
                newsroom.store,
                "drift@example.se",
                new MailSettings("omvarld@example.se", "list.example.se"),
                newsroom.clock);
    }
}
