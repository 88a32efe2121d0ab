package se.omvarld.cluster;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import se.omvarld.store.PostgresServer;
import se.omvarld.store.db.Store;

/** Daemons on one PostgreSQL, with their sites and their mail server. Schedules are far away: rounds are fired by hand. */
final class Cluster implements AutoCloseable {
    final ClusterSite site = new ClusterSite();
    final JdbcClient sql;
    final Map<String, NodeProcess> nodes = new HashMap<>();
    private final Path folder;
    private final String url;
    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Cluster(Path folder, int sources) throws IOException {
        this.folder = folder;
        url = PostgresServer.emptied();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        sql = JdbcClient.create(database);
        smtp.start();
        FileSystemUtils.copyRecursively(Path.of("config"), folder.resolve("config"));
        Files.createDirectories(folder.resolve("sources"));
        for (String source : names(sources)) {
            write(source);
        }
        Store.open(url, "postgres", "").close();
        sql.sql("insert into sources (id, kind, publisher, first_success) values ('old', 'feed', 'Old', ?)")
                .param("2020-01-01T00:00:00.000Z") // so that last week's digest is due
                .update();
    }

    static List<String> names(int sources) {
        return IntStream.range(0, sources).mapToObj(i -> "s" + i).toList();
    }

    Path file(String source) {
        return folder.resolve("sources").resolve(source + ".camel.yaml");
    }

    void write(String source) throws IOException {
        Files.writeString(file(source), """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: %s
                    parameters:
                      - {name: publisher, value: %s}
                      - {name: url, value: "%s"}
                      - {name: schedule, value: "0 0 3 1 1 ?"}
                """.formatted(source, source, site.address(source)));
    }

    NodeProcess start(String name) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "store.url", url,
                "store.user", "postgres",
                "http.allow-internal", "true",
                "http.robots", "false",
                "http.pause", "0",
                "leads.per-poll", "0",
                "report.soffice", "off"));
        settings.putAll(Map.of(
                "mail.to", "analys@example.se",
                "mail.smtp.host", "127.0.0.1",
                "mail.smtp.port", Integer.toString(smtp.getSmtp().getPort()),
                "mail.smtp.security", "none",
                "draft.schedule", "0 0 7 1 1 ?"));
        NodeProcess node = new NodeProcess(name, folder, settings);
        nodes.put(name, node);
        return node;
    }

    /** How many nodes have given a sign of life lately. */
    int alive() {
        return sql.sql("select count(*) from nodes where seen_at > now() - interval '15 seconds'")
                .query(Integer.class)
                .single();
    }

    /** How many are the first node: one, or none while its place is free. */
    int leaders() {
        return sql.sql("select count(*) from node_lead where until_at > now()")
                .query(Integer.class)
                .single();
    }

    String url() {
        return url;
    }

    /** All sources are due now. Returns the moment. */
    long firePolls() {
        return firePolls(Duration.ZERO);
    }

    /** All sources are due together in a while, as a cron would have it. Returns the moment now. */
    long firePolls(Duration ahead) {
        long moment = ClusterSite.now();
        fire("trigger_group = 'sources'", ahead);
        return moment;
    }

    /** The weekly digest is due now, whether it has been made or not. */
    void fireDigest() {
        fire("trigger_name = 'digest'", Duration.ZERO);
    }

    private void fire(String which, Duration ahead) {
        sql.sql("update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint + ?"
                        + " where trigger_state = 'WAITING' and " + which)
                .param(ahead.toMillis())
                .update();
    }

    /** Nothing is due, under way or left behind by a dead node. */
    boolean quiet() {
        return 0
                == sql.sql("select (select count(*) from qrtz_fired_triggers) + (select count(*) from qrtz_triggers"
                                + " where trigger_state <> 'WAITING'"
                                + " or next_fire_time <= extract(epoch from clock_timestamp()) * 1000)")
                        .query(Integer.class)
                        .single();
    }

    /** The last digest was never made. */
    void forgetDigest() {
        for (String table : List.of(
                "deliveries",
                "edition_choice_parts",
                "edition_choices",
                "edition_parts",
                "edition_stories",
                "editions")) {
            sql.sql("delete from " + table).update();
        }
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Message-IDs of the mails that have arrived. */
    List<String> mails() {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : smtp.getReceivedMessages()) {
            try {
                ids.add(mail.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }

    List<String> triggers() {
        return sql.sql("select trigger_name from qrtz_triggers where trigger_group = 'sources'")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        nodes.values().forEach(NodeProcess::close);
        site.close();
        smtp.stop();
    }
}
