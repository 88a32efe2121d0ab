package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.db.Store;
import se.omvarld.watch.PrometheusText;
import se.omvarld.watch.alert.Alerts;

/** What operators are told of a source that fails and comes back, by the shipped routes and a real mail server. */
@Tag("slow")
class AlertMailTest {
    @TempDir
    private static Path folder;

    private static AlertRig rig;

    private SettableClock clock;
    private OddServer site;
    private GreenMail mailServer;
    private RouteRuntime routes;

    @BeforeAll
    static void start() throws IOException {
        rig = new AlertRig(AlertRig.folders(folder), Map.of());
    }

    @BeforeEach
    void begin() throws IOException {
        rig.begin();
        clock = rig.clock;
        site = rig.site;
        mailServer = rig.mailServer;
        routes = rig.routes;
    }

    @AfterAll
    static void stop() throws IOException {
        rig.close();
    }

    @Test
    void should_mail_once_when_sources_turn_bad_and_once_when_they_mend() throws Exception {
        mailServer.start();
        failThrice("/a", "/b");
        watch();
        watch();

        MimeMessage bad = onlyMail();
        assertThat(bad.getSubject()).isEqualTo("Omvärldsbevakning: 2 sources need attention");
        assertThat(bad.getAllRecipients()[0]).hasToString("drift@example.se");
        assertThat(bad.getHeader("Content-Language")).containsExactly("en");
        assertThat(GreenMailUtil.getBody(bad))
                .contains("- a: failing (was ok): HTTP 500")
                .contains("- b: failing (was ok): HTTP 500");

        mailServer.purgeEmailFromAllMailboxes();
        site.on("/a", OddAnswers.good("Åter"));
        poll("/a");
        watch();
        watch();

        MimeMessage mended = onlyMail();
        assertThat(mended.getSubject()).isEqualTo("Omvärldsbevakning: 1 source is well again");
        assertThat(GreenMailUtil.getBody(mended))
                .contains("- a: ok (was failing)")
                .doesNotContain("- b");
        assertThat(mended.getMessageID()).isNotEqualTo(bad.getMessageID());
    }

    @Test
    void should_not_mail_when_a_source_has_a_hiccup() throws Exception {
        mailServer.start();
        site.on("/a", OddAnswers.status(500));
        poll("/a");
        watch();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void should_tell_later_when_the_mail_server_is_away() throws Exception {
        failThrice("/a");
        watch();
        mailServer.start();
        clock.set("2026-03-18T11:00");
        watch();

        assertThat(onlyMail().getSubject()).isEqualTo("Omvärldsbevakning: 1 source needs attention");
    }

    @Test
    void should_keep_the_message_id_when_a_try_that_failed_is_tried_again() throws Exception {
        failThrice("/a");
        watch();
        Alerts alerts = routes.bean("alerts", Alerts.class);
        String before = alerts.deliveries(alerts.untold()).get(0).messageId();
        mailServer.start();
        clock.set("2026-03-19T11:00");
        watch();

        assertThat(onlyMail().getMessageID()).isEqualTo(before);
        assertThat(alerts.untold()).isNull();
    }

    @Test
    void should_be_down_as_a_health_check_when_a_source_needs_attention() {
        site.on("/b", OddAnswers.good("Frisk"));
        poll("/b");
        watch();
        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);

        failThrice("/a");
        watch();

        HealthCheck.Result result = check();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage()).contains("1 source needs attention");
        assertThat(result.getDetails()).containsKey("a").doesNotContainKey("b");
        assertThat(result.getDetails().get("a").toString()).startsWith("failing since 2026-03-18T09:00:00Z: HTTP 500");
    }

    @Test
    void should_write_the_states_as_metrics() throws IOException {
        site.on("/b", OddAnswers.good("Frisk"));
        poll("/b");
        failThrice("/a");

        watch();

        String text = Files.readString(folder.resolve("metrics/omvarld.prom"));
        assertThat(text)
                .contains("# TYPE omvarld_sources gauge\n")
                .doesNotContain("last_success_seconds{source=\"a\"}");
        assertThat(PrometheusText.samples(text))
                .containsEntry("omvarld_sources{state=\"ok\"}", 1.0)
                .containsEntry("omvarld_sources{state=\"failing\"}", 1.0)
                .containsEntry("omvarld_source_last_success_seconds{source=\"b\"}", 1773824400.0);
    }

    @Test
    void should_let_others_tell_when_what_is_untold_cannot_be_read() {
        withoutIncidents(() -> assertThatThrownBy(() -> routes.send("direct:tell", "", Object.class))
                .isInstanceOf(CamelExecutionException.class));

        assertThat(routes.bean("alerts", Alerts.class).claim()).isTrue();
    }

    @Test
    void should_log_no_account_of_what_is_told_in_one_place() {
        Logger handler = (Logger) LoggerFactory.getLogger("org.apache.camel.processor.errorhandler");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        handler.addAppender(log);
        Level before = handler.getLevel();
        handler.setLevel(Level.INFO);
        try {
            withoutIncidents(() -> routes.send("direct:incidents", "", Object.class));
        } finally {
            handler.setLevel(before);
            handler.detachAppender(log);
        }

        assertThat(log.list).isEmpty();
    }

    private void withoutIncidents(Runnable work) {
        Store store = routes.bean("store", Store.class);
        store.sql("alter table troubles rename to away").update();
        try {
            work.run();
        } finally {
            store.sql("alter table away rename to troubles").update();
        }
    }

    private HealthCheck.Result check() {
        return HealthCheckRegistry.get(routes.context())
                .getCheck("sources")
                .orElseThrow()
                .call();
    }

    private MimeMessage onlyMail() {
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        return mailServer.getReceivedMessages()[0];
    }

    private void failThrice(String... paths) {
        for (String path : paths) {
            site.on(path, OddAnswers.status(500));
            for (int i = 0; i < 3; i++) {
                poll(path);
            }
        }
    }

    private static void poll(String path) {
        rig.poll(path);
    }

    private static void watch() {
        rig.watch();
    }
}
