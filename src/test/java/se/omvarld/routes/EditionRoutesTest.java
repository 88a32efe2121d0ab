package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.omvarld.store.Newsroom.shown;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.edition.digest.DailyDigest;
import se.omvarld.edition.digest.DigestRenderer;
import se.omvarld.edition.digest.WeeklyDigest;
import se.omvarld.edition.issue.EditionService;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MailingList;
import se.omvarld.mail.MessageFactory;
import se.omvarld.mail.OutboxFileName;
import se.omvarld.mail.SmtpServer;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.archive.Reevaluation;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.health.NodeMembership;
import se.omvarld.watch.HealthWatch;
import se.omvarld.watch.OverdueEditions;
import se.omvarld.watch.alert.IncidentRecorder;
import se.omvarld.watch.metrics.PollMetrics;

/**
 * How editions are made and delivered: the shipped routes 4-editions and 5-deliver with a weekly and a daily digest, and
 * a mock for the mail server. The store opens on Wednesday 18 March 2026; both digests are due on Monday the 23rd at
 * 07:00.
 */
class EditionRoutesTest extends CamelMainTestSupport {
    private static final String SCHEDULE = "0 0 7 ? * MON";
    private static final Path TEXT = Path.of("config/weekly-digest.txt.ftl");

    @TempDir
    private Path folder;

    private Newsroom newsroom;
    private Editions editions;
    private EditionService service;
    private OverdueEditions overdue;
    private Path weeklyTemplate;
    private MockEndpoint server;

    @Override
    protected void configure(MainConfigurationProperties configuration) {
        configuration.withRoutesIncludePattern("file:routes/4-editions.camel.yaml,file:routes/5-deliver.camel.yaml,"
                + "file:routes/failures.camel.yaml");
    }

    @Override
    @SuppressWarnings("deprecation") // Camel 4.17 has no other hook before routes are read
    protected Properties useOverridePropertiesWithPropertiesComponent() {
        Properties properties = new Properties();
        properties.setProperty("daemon", "false");
        properties.setProperty("zone", "Europe/Stockholm");
        properties.setProperty("digest.schedule", SCHEDULE);
        properties.setProperty("daily.schedule", SCHEDULE);
        properties.setProperty("draft.schedule", SCHEDULE);
        properties.setProperty("mail.smtp.host", "mail.example.se");
        properties.setProperty("mail.outbox", "outbox");
        properties.setProperty("http.retry-delay", "0");
        return properties;
    }

    @Override
    protected void bindToRegistry(Registry registry) throws Exception {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Hälsodata ett"), shown("/2", "Läkemedel två"));
        Store store = newsroom.store;
        MailSettings mail = new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se");
        weeklyTemplate = Files.copy(Path.of("config/weekly-digest.html.ftlh"), folder.resolve("weekly.html.ftlh"));
        service = new EditionService(store, newsroom.clock, List.of(weekly(mail), daily(mail)));
        editions = new Editions(store, newsroom.clock);
        IncidentRecorder incidents = new IncidentRecorder(store, "", newsroom.clock);
        overdue = new OverdueEditions(store, incidents, SCHEDULE, SCHEDULE, SCHEDULE, newsroom.clock);
        registry.bind("dataSource", Store.dataSourceOf(store));
        registry.bind("membership", new NodeMembership(store, "", () -> "", newsroom.clock));
        registry.bind("reevaluation", new Reevaluation(store, () -> newsroom.rules, newsroom.clock));
        registry.bind("healthWatch", new HealthWatch(store, newsroom.clock));
        registry.bind("editionService", service);
        registry.bind("editions", editions);
        registry.bind("deliveries", new Deliveries(store, newsroom.clock));
        registry.bind("overdueEditions", overdue);
        registry.bind("messageFactory", new MessageFactory(mail));
        registry.bind("outboxName", new OutboxFileName());
        registry.bind("counters", new PollMetrics());
        registry.bind("smtp", SmtpServer.of("mail.example.se", 25, "none", "", "", 5, (SSLSocketFactory)
                SSLSocketFactory.getDefault()));
    }

    private WeeklyDigest weekly(MailSettings mail) {
        return new WeeklyDigest(
                newsroom.store,
                () -> newsroom.rules,
                new DigestRenderer(weeklyTemplate, TEXT),
                new MailingList("a@example.se, b@example.se", mail, newsroom.clock),
                newsroom.clock,
                SCHEDULE,
                new Quotas(100, 300, 1000));
    }

    private DailyDigest daily(MailSettings mail) {
        return new DailyDigest(
                newsroom.store,
                () -> newsroom.rules,
                new DigestRenderer(Path.of("config/weekly-digest.html.ftlh"), TEXT),
                new MailingList("jour@example.se", mail, newsroom.clock),
                newsroom.clock,
                SCHEDULE,
                new Quotas(100, 300, 1000));
    }

    @BeforeEach
    void replaceTheServerAndTheTimer() throws Exception {
        CamelContext context = context();
        AdviceWith.adviceWith(
                context, "send", route -> route.weaveByToUri("smtp:*").replace().to("mock:server"));
        AdviceWith.adviceWith(context, "editions-catch-up", route -> route.replaceFromWith("direct:an-hour-later"));
        context.getRouteController().startRoute("editions-catch-up");
        server = context.getEndpoint("mock:server", MockEndpoint.class);
        newsroom.clock.set("2026-03-22T12:00");
        newsroom.poll("a", shown("/3", "Hälsodata på söndag"));
        newsroom.clock.set("2026-03-23T07:00");
    }

    @AfterEach
    void closeTheStore() {
        newsroom.close();
    }

    @Test
    void should_make_and_deliver_an_edition_when_it_is_due() throws Exception {
        template.sendBody("direct:edition-when-due", Edition.Kind.WEEKLY);

        assertThat(recipients()).containsExactly("a@example.se", "b@example.se");
        assertThat(mail(0).getSubject()).isEqualTo("Omvärldsbevakning v. 12: 3 nya träffar");
        assertThat(state("2026-W12")).isEqualTo(Edition.State.SENT);
    }

    @Test
    void should_make_nothing_before_its_time() {
        newsroom.clock.set("2026-03-23T06:59");
        template.sendBody("direct:edition-when-due", Edition.Kind.WEEKLY);

        assertThat(server.getExchanges()).isEmpty();
        assertThat(editions.find("2026-W12")).isEmpty();
    }

    @Test
    void should_make_what_was_slept_through_and_nothing_twice() throws Exception {
        newsroom.clock.set("2026-03-23T15:30");
        template.sendBody("direct:an-hour-later", "");
        template.sendBody("direct:an-hour-later", "");

        assertThat(recipients()).containsExactly("a@example.se", "b@example.se", "jour@example.se");
    }

    @Test
    void should_tell_of_an_edition_that_fails_and_make_the_others_and_try_it_again_after_an_hour() throws Exception {
        String good = Files.readString(weeklyTemplate);
        Files.writeString(weeklyTemplate, "${nothing.of.this}");
        template.sendBody("direct:an-hour-later", "");

        assertThat(recipients()).containsExactly("jour@example.se");
        assertThat(state("2026-W12")).isEqualTo(Edition.State.OPENED);
        newsroom.clock.set("2026-03-23T08:00");
        overdue.look(service.due());
        assertThat(new Incidents(newsroom.store).lasting())
                .extracting(Incident::name)
                .containsExactly("edition 2026-W12");
        assertThat(new Incidents(newsroom.store).lasting().get(0).reason())
                .startsWith("it has not been made: ")
                .contains("weekly.html.ftlh");

        Files.writeString(weeklyTemplate, good);
        template.sendBody("direct:an-hour-later", "");
        assertThat(recipients()).containsExactly("jour@example.se", "a@example.se", "b@example.se");
    }

    @Test
    void should_give_a_failure_back_to_the_command_that_asked_for_the_edition() throws Exception {
        Files.writeString(weeklyTemplate, "${nothing.of.this}");
        Edition edition = service.edition(Edition.Kind.WEEKLY, "2026-W12");
        Exchange asked =
                template.request("direct:edition", exchange -> exchange.getIn().setBody(edition));

        assertThat(asked.getException()).hasMessageContaining("weekly.html.ftlh");
    }

    @Test
    void should_deliver_what_is_frozen_already_as_it_is() throws Exception {
        Edition opened = service.open(service.due(Edition.Kind.WEEKLY));
        Edition frozen = service.freeze(service.render(service.gather(opened)));
        Files.writeString(weeklyTemplate, "changed");
        template.sendBody("direct:edition", frozen);

        assertThat(mail(0).getSubject()).isEqualTo("Omvärldsbevakning v. 12: 3 nya träffar");
    }

    @Test
    void should_send_a_mail_again_that_failed_and_no_other_one() throws Exception {
        server.whenExchangeReceived(1, exchange -> {
            throw new ConnectException("Connection refused");
        });
        template.sendBody("direct:edition-when-due", Edition.Kind.WEEKLY);
        assertThat(recipients()).containsExactly("a@example.se", "b@example.se");
        assertThat(state("2026-W12")).isEqualTo(Edition.State.FROZEN);
        assertThat(waiting())
                .extracting(DeliveryLedger.Line::recipient, DeliveryLedger.Line::attempts)
                .containsExactly(tuple("a@example.se", 1));

        newsroom.clock.set("2026-03-23T07:04:59");
        template.sendBody("direct:deliver", "");
        assertThat(server.getExchanges()).hasSize(2);

        newsroom.clock.set("2026-03-23T07:05");
        template.sendBody("direct:deliver", "");
        assertThat(recipients()).containsExactly("a@example.se", "b@example.se", "a@example.se");
        assertThat(mail(2).getMessageID()).isEqualTo(mail(0).getMessageID());
        assertThat(state("2026-W12")).isEqualTo(Edition.State.SENT);
    }

    private List<DeliveryLedger.Line> waiting() {
        return new DeliveryLedger(newsroom.store, newsroom.clock).pending();
    }

    private Edition.State state(String period) {
        return editions.find(period).orElseThrow().state();
    }

    private MimeMessage mail(int number) {
        return server.getExchanges().get(number).getIn().getBody(MimeMessage.class);
    }

    /** Of the mails that the server was given, taken or not. */
    private List<String> recipients() throws Exception {
        return server.getExchanges().stream()
                .map(exchange -> exchange.getIn().getBody(MimeMessage.class))
                .map(EditionRoutesTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
