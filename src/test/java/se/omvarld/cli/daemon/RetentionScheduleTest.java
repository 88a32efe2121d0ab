package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.setup.Settings;
import se.omvarld.routes.PollRig;

/** Backups, restores and what is removed at night, by the shipped commands, settings and routes. */
@Tag("slow")
@Timeout(120)
class RetentionScheduleTest {
    @TempDir
    private Path folder;

    private Cli in(String name) throws IOException {
        Files.createDirectories(folder.resolve(name + "/sources"));
        return Cli.withoutStore(folder.resolve(name));
    }

    private Cli withStore() throws IOException {
        Files.createDirectories(folder.resolve("here/sources"));
        return new Cli(folder.resolve("here"));
    }

    private JdbcClient sql(String name) {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve(name + "/data/omvarld.db")));
    }

    @Test
    void should_restore_elsewhere_what_a_backup_holds() throws IOException {
        Cli here = withStore();
        sql("here")
                .sql("insert into sources (id, kind, publisher) values ('a', 'feed', 'A')")
                .update();
        Cli.Result backup = here.run("backup", "--json", "--now", "2026-03-18T10:00");
        assertThat(backup.code()).isZero();
        String file = backup.json().get("file").asText();
        assertThat(file).endsWith("here/data/backups/omvarldsbevakning-20260318T090000Z.zip");

        Cli there = in("there");
        Cli.Result restored = there.run("restore", "--store-only", "--json", file);

        assertThat(restored.code()).isZero();
        assertThat(restored.json().get("rows").asInt()).isEqualTo(1);
        assertThat(sql("there")
                        .sql("select id from sources")
                        .query(String.class)
                        .list())
                .containsExactly("a");
        Cli.Result again = there.run("restore", "--store-only", file);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--replace");
        Cli.Result replaced = there.run("restore", "--store-only", "--replace", "--now", "2026-03-19T10:00", file);
        assertThat(replaced.out()).contains("omvarld.db.before-restore-20260319T090000Z");
        assertThat(replaced.code()).isZero();
    }

    @Test
    void should_say_what_is_wrong_when_there_is_nothing_to_work_with() throws IOException {
        Cli here = in("here");
        assertThat(here.run("backup").code()).isEqualTo(2);
        assertThat(here.run("restore", folder.resolve("no.zip").toString()).code())
                .isEqualTo(2);
        Path letter = Files.writeString(folder.resolve("letter.zip"), "a letter");
        Cli.Result refused = here.run("restore", letter.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("is no backup, or not whole");
        assertThat(here.run("upgrade", folder.toString()).err()).contains("is no installation");
    }

    @Test
    void should_end_with_2_when_the_store_is_of_a_newer_version() throws IOException {
        Cli here = withStore();
        sql("here")
                .sql("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) values (999, '999', 'x', 'SQL', 'x', 'x', 1, 1)")
                .update();

        for (String command : List.of("status", "run")) {
            Cli.Result refused = here.run(command);
            assertThat(refused.code()).as(command).isEqualTo(2);
            assertThat(refused.err()).as(command).contains("has schema 999", "Install the newer version again");
        }
    }

    @Test
    void should_remove_old_mails_at_night_but_nobody_elses_files() throws IOException {
        Path outbox = Files.createDirectories(folder.resolve("data/outbox"));
        Path inlasta = Files.createDirectories(folder.resolve("data/retur/Inlasta"));
        Path own =
                old(outbox.resolve("2024-W12-a.eml"), "From: x\r\nMessage-ID: <omvarld.2024-W12.0.ff@a.se>\r\n\r\nx");
        Path folded = old(outbox.resolve("2024-W13-a.eml"), "Message-ID: \r\n <omvarld.2024-W13.0.ff@a.se>\r\n\r\nx");
        Path foreign = old(outbox.resolve("b.eml"), "Message-ID: <x@y>\r\n\r\nMessage-ID: <omvarld.1@a.se>");
        Path fresh = Files.writeString(outbox.resolve("c.eml"), "Message-ID: <omvarld.1@a.se>\r\n\r\n");
        Files.setLastModifiedTime(fresh, FileTime.from(Instant.parse("2026-03-01T00:00:00Z")));
        Path draft = Files.writeString(inlasta.resolve("2025-01-10-101500-utkast.docx"), "x");
        Path lately = old(inlasta.resolve("2026-01-10-101500-utkast.docx"), "x");
        Path others = old(inlasta.resolve("anteckningar.txt"), "x");
        Clock clock = Clock.fixed(Instant.parse("2026-03-18T01:30:00Z"), ZoneId.of("Europe/Stockholm"));
        Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of("report.returned", "retur"));

        try (RouteRuntime routes = GivenRoutes.of(
                        PollRig.folders(folder.resolve("data")), settings, clock, List.of(), false)
                .start()) {
            routes.send("direct:forget", "", Object.class);
        }

        assertThat(List.of(own, folded, draft)).noneMatch(Files::exists);
        assertThat(List.of(foreign, fresh, lately, others)).allMatch(Files::exists);
    }

    private static Path old(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-03-18T00:00:00Z")));
    }

    @Test
    void should_make_a_backup_by_the_route_when_one_is_due() throws IOException {
        Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of("backup.folder", "kopior"));
        Path data = folder.resolve("data");
        try (RouteRuntime routes = GivenRoutes.of(PollRig.folders(data), settings, PollRig.clock(), List.of(), false)
                .start()) {
            routes.send("direct:backup-when-due", "", Object.class);
            routes.send("direct:backup-when-due", "", Object.class);
        }

        try (var files = Files.list(data.resolve("kopior"))) {
            assertThat(files).singleElement().asString().endsWith("omvarldsbevakning-20260402T060000Z.zip");
        }
    }

    @Test
    void should_tell_of_an_edition_whose_mail_is_kept_no_longer() throws IOException {
        Cli here = withStore();
        sql("here")
                .sql("insert into editions (period, kind, from_at, until_at, state, opened_at, frozen_at, sent_at)"
                        + " values ('2024-W12', 'WEEKLY', '2024-03-17T23:00:00.000Z', '2024-03-24T23:00:00.000Z', 'SENT',"
                        + " '2024-03-25T06:00:00.000Z', '2024-03-25T06:00:00.000Z', '2024-03-25T06:00:00.000Z')")
                .update();

        for (String way : List.of("--again", "--preview")) {
            Cli.Result refused = here.run("digest", "--week", "2024-W12", way);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("2024-W12 was sent", "keep.mails");
        }
        JsonNode status = here.run("status", "--json").json();
        assertThat(status.get("archive_since").isNull()).isTrue();
    }
}
