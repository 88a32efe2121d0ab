package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.setup.Folders;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.alert.IncidentRecorder;

/** What operators are told of beside the sources, by the shipped routes and a real mail server. */
@Tag("slow")
class DeliveryFailureTest {
    @TempDir
    private static Path sharedFolder;

    private static AlertRig shared;

    @TempDir
    private Path folder;

    private AlertRig rig;

    @BeforeAll
    static void startShared() throws Exception {
        shared = new AlertRig(AlertRig.folders(sharedFolder), Map.of());
    }

    /** With the settings as they are in all of these tests. */
    private void start() throws Exception {
        rig = shared;
        rig.begin();
        rig.mailServer.start();
    }

    private void start(Map<String, String> settings) throws Exception {
        rig = new AlertRig(AlertRig.folders(folder), settings);
        rig.mailServer.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (rig != shared) {
            rig.close();
        }
    }

    @AfterAll
    static void stopShared() throws Exception {
        shared.close();
    }

    @Test
    void should_say_nothing_when_all_is_well() throws Exception {
        start();
        rig.answering("/a");
        rig.poll("/a");
        rig.look();

        assertThat(rig.mails()).isEmpty();
    }

    @Test
    void should_tell_once_and_remind_once_a_day_when_the_disk_is_nearly_full() throws Exception {
        start(Map.of("alert.disk-free", "100 %"));
        rig.look();
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("the disk is nearly full\nNeeds attention:")
                .contains("\nTold by ")
                .contains("- disk, since 2026-03-18T09:00:00Z: the disk of the data folder is nearly full: ")
                .contains(" free; alert.disk-free is 100 %");

        rig.clock.set("2026-03-19T09:59");
        rig.look();
        assertThat(rig.mails()).isEmpty();
        rig.clock.set("2026-03-19T10:00");
        rig.look();
        rig.look();
        assertThat(rig.mails()).singleElement().asString().contains("Still needs attention:");
    }

    @Test
    void should_be_one_mail_when_no_source_answers() throws Exception {
        start();
        rig.answering("/a", "/b", "/c", "/d");
        rig.poll("/a", "/b", "/c", "/d");
        rig.watch();
        rig.failing("/a", "/b", "/c", "/d");
        rig.clock.set("2026-03-18T12:00");
        IntStream.range(0, 3).forEach(i -> rig.poll("/a", "/b", "/c", "/d"));
        rig.watch();
        rig.watch();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("no source answers\n")
                .contains("network, since 2026-03-18T11:00:00Z: none of 4 sources has answered since")
                .contains("the network or the proxy is probably away")
                .doesNotContain("failing (was ok)");

        rig.answering("/a");
        rig.clock.set("2026-03-18T13:00");
        rig.poll("/a");
        rig.watch();
        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("over: no source answers\nWell again:")
                .doesNotContain("failing");

        // what failed while the network was away was not the source's own failure: it has three of its own first
        rig.clock.set("2026-03-18T14:00");
        rig.poll("/b");
        rig.watch();
        assertThat(rig.mails()).isEmpty();
        rig.poll("/b", "/b");
        rig.watch();
        assertThat(rig.mails()).singleElement().asString().contains("- b: failing (was ok)");
    }

    @Test
    void should_tell_when_an_edition_is_not_made_and_say_so_in_it() throws Exception {
        start();
        rig.answering("/a");
        rig.poll("/a");
        rig.clock.set("2026-03-23T07:59");
        rig.poll("/a");
        rig.look();
        assertThat(rig.mails()).isEmpty();
        rig.clock.set("2026-03-23T08:00");
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("2026-W12 is late\n")
                .contains("it has not been made: no reason is known");

        rig.routes.send("direct:edition-when-due", Edition.Kind.WEEKLY, Object.class);
        assertThat(GreenMailUtil.getWholeMessage(rig.mailServer.getReceivedMessages()[0]))
                .contains("utskicket =C3=A4r f=C3=B6rsenat");
        rig.mails();
        rig.look();
        assertThat(rig.mails()).singleElement().asString().startsWith("over: 2026-W12 is late");
    }

    @Test
    void should_tell_what_the_server_answered_when_a_delivery_is_late() throws Exception {
        start(Map.of("mail.to", "analys@example.se"));
        rig.answering("/a");
        rig.poll("/a");
        rig.clock.set("2026-03-23T07:00");
        rig.poll("/a");
        rig.mailServer.stop();
        rig.routes.send("direct:edition-when-due", Edition.Kind.WEEKLY, Object.class);
        rig.clock.set("2026-03-23T08:00");
        rig.look();
        assertThat(new Incidents(rig.routes.bean("store", Store.class)).lasting())
                .singleElement()
                .matches(incident -> incident.told().isEmpty());

        rig.mailServer.start();
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .contains("edition 2026-W12, since")
                .contains("it has not reached analys@example.se: No mail server answers at 127.0.0.1");
    }

    @Test
    void should_tell_without_the_store_when_the_store_is_broken() throws Exception {
        start();
        DataSource database = Store.dataSourceOf(rig.routes.bean("store", Store.class));
        execute(database, "alter table troubles rename to elsewhere");
        rig.look();
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("the store cannot be used\n")
                .contains("the store cannot be read or written: ")
                .contains("no such table");
        assertThat(sharedFolder.resolve("alert.txt")).isRegularFile();

        execute(database, "alter table elsewhere rename to troubles");
        rig.look();
        rig.look();

        assertThat(rig.mails()).singleElement().asString().startsWith("over: the store cannot be used\n");
        assertThat(sharedFolder.resolve("alert.txt")).doesNotExist();
    }

    private static void execute(DataSource database, String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    @Test
    void should_tell_when_a_backup_the_feed_or_the_removal_of_what_is_old_fails() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        start(Map.of(
                "backup.folder", file.resolve("backups").toString(),
                "feed.folder", file.resolve("feed").toString(),
                "feed.address", "https://www.example.se/omvarldsbevakning.xml"));
        rig.routes.send("direct:backup-when-due", "", Object.class);
        rig.routes.send("direct:publish-feed", "", Object.class);
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("2 things need attention\n")
                .contains("- backup, since", "- feed, since");

        Files.delete(file);
        rig.routes.send("direct:backup-when-due", "", Object.class);
        rig.routes.send("direct:publish-feed", "", Object.class);
        rig.look();

        assertThat(rig.mails()).singleElement().asString().startsWith("2 things are well again\n");
    }

    @Test
    void should_not_go_on_telling_of_backups_that_nobody_wants_any_more() throws Exception {
        start();
        IncidentRecorder recorder = rig.routes.bean("incidents", IncidentRecorder.class);
        recorder.raise("backup", "the disk is full");
        rig.look();

        assertThat(rig.mails()).isEmpty();
        assertThat(recorder.lasting(IncidentKind.BACKUP)).isEmpty();
    }

    @Test
    void should_send_four_mails_an_hour_and_sum_up_the_rest() throws Exception {
        start();
        IncidentRecorder recorder = rig.routes.bean("incidents", IncidentRecorder.class);
        for (int minute = 0; minute < 10; minute++) {
            rig.clock.set("2026-03-18T10:0" + minute);
            recorder.raise("trouble-" + minute, "of minute " + minute);
            rig.look();
        }
        assertThat(rig.mails()).hasSize(4);
        rig.clock.set("2026-03-18T11:01");
        rig.look();

        assertThat(rig.mails()).singleElement().asString().startsWith("6 things need attention\n");
    }

    @Test
    void should_only_note_it_when_there_is_no_operator() throws Exception {
        start(Map.of("alert.to", "", "alert.disk-free", "100 %"));
        rig.look();

        assertThat(rig.mails()).isEmpty();
        assertThat(new Incidents(rig.routes.bean("store", Store.class)).lasting())
                .singleElement()
                .matches(incident -> incident.told().isPresent());
    }

    @Test
    void should_mail_each_operator_once() throws Exception {
        start(Map.of("alert.to", "a@example.se, b@example.se", "alert.disk-free", "100 %"));
        rig.look();
        rig.look();

        assertThat(rig.mails()).hasSize(2);
    }

    @Test
    void should_tell_when_rules_and_source_files_are_refused_and_when_they_are_mended() throws Exception {
        Path config = Files.createDirectories(folder.resolve("config"));
        FileSystemUtils.copyRecursively(Path.of("config"), config);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        rig = new AlertRig(new Folders(config, Path.of("routes"), sources, folder.resolve("data")), Map.of(), true);
        rig.mailServer.start();
        String good = Files.readString(config.resolve("areas.yaml"));
        Files.writeString(config.resolve("areas.yaml"), good.replace("find: [sjukvård,", "find: ['(sjukvård',"));
        Files.writeString(sources.resolve("fel.camel.yaml"), "- templatedRoute: {routeId: fel}");
        followTwice();
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("2 things need attention\n")
                .contains("- config, since", "areas.yaml:", "- sources, since", "fel.camel.yaml:");

        Files.writeString(config.resolve("areas.yaml"), good);
        Files.delete(sources.resolve("fel.camel.yaml"));
        followTwice();
        rig.look();

        assertThat(rig.mails()).singleElement().asString().startsWith("2 things are well again\n");
    }

    private void followTwice() {
        for (int look = 0; look < 2; look++) {
            rig.routes.send("direct:live-config", "", Object.class);
            rig.routes.send("direct:live-sources", "", Object.class);
        }
    }

    @Test
    void should_tell_when_the_daemon_does_not_start() throws Exception {
        start();
        Path config = Files.createDirectories(folder.resolve("config"));
        FileSystemUtils.copyRecursively(Path.of("config"), config);
        Files.writeString(config.resolve("areas.yaml"), "areas: no");
        Cli cli = new Cli(folder)
                .with("--config", config.toString(), "--set", "alert.to=drift@example.se")
                .with("--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.security=none")
                .with("--set", "mail.smtp.port=" + rig.mailServer.getSmtp().getPort());
        Files.createDirectories(folder.resolve("sources"));

        assertThat(cli.run("run").code()).isEqualTo(2);
        assertThat(cli.run("run").code()).isEqualTo(2);

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("the daemon did not start\n")
                .contains("areas.yaml");
    }
}
