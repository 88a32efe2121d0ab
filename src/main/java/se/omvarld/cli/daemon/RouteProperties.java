package se.omvarld.cli.daemon;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.cli.cluster.NodeName;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.cli.setup.Version;

/**
 * What routes may name as a placeholder: the settings, and what follows from them and from the folders. A route that is off says
 * so by one of these, for example {@code autoStartup: "{{backed-up}}"}.
 */
final class RouteProperties {
    private static final int MAILBOX_FIRST_SECONDS = 20;

    private RouteProperties() {}

    static Properties of(Folders folders, Settings settings, boolean daemon) {
        Properties properties = new Properties();
        properties.putAll(settings.all());
        Path config = daemon ? folders.inData("config-in-force") : folders.config();
        properties.put("config", config.toAbsolutePath().toString());
        properties.put("config-as-edited", folders.config().toAbsolutePath().toString());
        properties.put(
                "mail.outbox", folders.inData(settings.get("mail.outbox")).toString());
        String feed = settings.get("feed.folder");
        properties.put("feed.folder", feed.isEmpty() ? "" : folders.inData(feed).toString());
        String backups = settings.get("backup.folder");
        properties.put(
                "backup.folder",
                backups.isEmpty() ? "" : folders.inData(backups).toString());
        properties.put("backed-up", Boolean.toString(daemon && !backups.isEmpty()));
        properties.put("metrics", folders.inData("metrics").toString());
        properties.put("store.url", StoreUrl.of(settings, folders));
        properties.put("data", folders.inData("").toString());
        properties.put("daemon", Boolean.toString(daemon));
        properties.put("machine", NodeName.machine());
        properties.put("version", new Version().getVersion()[0].replace("omvarld ", ""));
        properties.put("alert-outputs", alertOutputs(settings));
        boolean posted = daemon && !settings.get("edition.webhook").isEmpty();
        properties.put("edition-posted", Boolean.toString(posted));
        properties.putAll(mailbox(settings, daemon));
        String returned = settings.get("report.returned");
        properties.put("returned-folder", folders.inData(returned).toString());
        properties.put("returned-looked-at", Boolean.toString(daemon && !returned.isEmpty()));
        properties.putAll(Map.of(
                "camel.main.name", "omvarldsbevakning",
                "camel.main.jmxEnabled", "false",
                "camel.main.shutdownTimeout", Integer.toString(longestStep(settings) + 15),
                "camel.main.startupSummaryLevel", "Brief",
                "camel.main.autoConfigurationEnvironmentVariablesEnabled", "false",
                "camel.component.http.automaticRetriesDisabled", "true"));
        return properties;
    }

    /** In seconds: a request in hand, or a mail whose server takes its time for two of its answers. */
    private static int longestStep(Settings settings) {
        return Math.max(settings.number("http.deadline"), 2 * settings.number("mail.smtp.timeout"));
    }

    /** Their names, separated by commas; a webhook that is set is one of them. */
    private static String alertOutputs(Settings settings) {
        Stream<String> named = Arrays.stream(settings.get("alert.outputs").split("[,\\s]+", -1));
        Stream<String> webhook = settings.get("alert.webhook").isEmpty() ? Stream.of() : Stream.of("webhook");
        return Stream.concat(named, webhook)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Without a server the mailbox's route is there, but rests. */
    private static Map<String, String> mailbox(Settings settings, boolean daemon) {
        String host = settings.get("mail.imap.host");
        int soon = Math.min(MAILBOX_FIRST_SECONDS, settings.number("mail.imap.interval"));
        return Map.of(
                "mailbox-first",
                Integer.toString(soon),
                "mailbox-server",
                host.isEmpty() ? "none.invalid" : host,
                "mailbox-polled",
                Boolean.toString(daemon && !host.isEmpty()));
    }
}
