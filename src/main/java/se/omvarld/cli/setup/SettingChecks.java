package se.omvarld.cli.setup;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.omvarld.edition.docx.LibreOffice;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.mail.MailAddressParser;
import se.omvarld.mail.Recipient;
import se.omvarld.mail.signin.OAuth2Settings;
import se.omvarld.observe.ObserveAddress;
import se.omvarld.output.Webhooks;
import se.omvarld.source.browser.BrowserProgram;
import se.omvarld.source.config.SenderList;
import se.omvarld.source.config.SourceSchedule;
import se.omvarld.source.http.TrustedCertificates;
import se.omvarld.source.mail.SenderProof;
import se.omvarld.watch.FreeSpaceLimit;

/** Says what is wrong with a setting's value, and what would be right. */
final class SettingChecks {
    private static final String ADDRESS = MailAddressParser.MAILBOX.pattern();

    private static final String FEED = "https://www.example.se/omvarldsbevakning.xml";

    /** No characters that mean something in an endpoint's address. */
    private static final String FOLDER = "[\\p{L}\\d][\\p{L}\\d ._/-]{0,99}";

    private static final Map<String, Function<String, Optional<String>>> CHECKS = Map.ofEntries(
            Map.entry("mail.to", SettingChecks::recipients),
            Map.entry("daily.to", Recipient::problem),
            Map.entry("daily.schedule", SourceSchedule::problem),
            Map.entry(
                    "feed.address", matching("(https?://[^\\s/@]+/\\S*)?", "an address like " + FEED + ", or nothing")),
            Map.entry("feed.link", matching("https?://[^\\s/@]+/\\S*", "an address like https://www.example.se/")),
            Map.entry(
                    "picked.outputs",
                    matching("([a-z0-9-]+(,[a-z0-9-]+)*)?", "names of outputs separated by commas, or nothing")),
            Map.entry("feed.title", matching(".+", "a name")),
            Map.entry(
                    "alert.to",
                    matching(
                            "(" + ADDRESS + "(\\s*,\\s*" + ADDRESS + ")*)?",
                            "mail addresses separated by commas, or nothing")),
            Map.entry("alert.disk-free", FreeSpaceLimit::problem),
            Map.entry(
                    "alert.outputs",
                    matching("[a-z0-9-]*([, ]+[a-z0-9-]+)*", "names of outputs separated by commas, or nothing")),
            Map.entry("alert.webhook", Webhooks::problem),
            Map.entry("alert.webhook-form", matching("[a-z0-9-]+", "a form like teams")),
            Map.entry("edition.webhook", Webhooks::problem),
            Map.entry("edition.webhook-form", matching("[a-z0-9-]+", "a form like teams")),
            Map.entry("mail.from", matching(ADDRESS, "a mail address like omvarldsbevakning@example.se")),
            Map.entry("mail.list-id", matching("[A-Za-z0-9.-]+", "a name like omvarldsbevakning.example.se")),
            Map.entry("mail.outbox", matching(".+", "a folder")),
            Map.entry("mail.smtp.host", matching("[A-Za-z0-9.:-]*", "a host name, or nothing")),
            Map.entry("mail.smtp.port", number(1, 65_535)),
            Map.entry("mail.smtp.security", matching("starttls|tls|none", "starttls, tls or none")),
            Map.entry("mail.smtp.timeout", number(1, 600)),
            Map.entry("mail.give-up", number(0, 365)),
            Map.entry("mail.smtp.auth", matching("password|oauth2", "password or oauth2")),
            Map.entry("mail.imap.auth", matching("password|oauth2", "password or oauth2")),
            Map.entry("mail.oauth2.tenant", matching("[A-Za-z0-9.-]*", "a tenant's id or domain, or nothing")),
            Map.entry("mail.oauth2.token-address", OAuth2Settings::address),
            Map.entry("mail.oauth2.client-id", matching("[\\x21-\\x7E]*", "an app's id, or nothing")),
            Map.entry("mail.oauth2.certificate-file", OAuth2Settings::certificate),
            Map.entry("mail.oauth2.scope", matching("[\\x21-\\x7E ]+", "a scope")),
            Map.entry("mail.oauth2.secret-ends", OAuth2Settings::day),
            Map.entry("mail.imap.host", matching("[A-Za-z0-9.:-]*", "a host name, or nothing")),
            Map.entry("mail.imap.port", number(1, 65_535)),
            Map.entry("mail.imap.security", matching("starttls|tls|none", "starttls, tls or none")),
            Map.entry("mail.imap.timeout", number(1, 600)),
            Map.entry("mail.imap.deadline", number(1, 3600)),
            Map.entry("mail.imap.interval", number(1, 86_400)),
            Map.entry("mail.imap.folder", matching(FOLDER, "a folder of the mailbox like INBOX")),
            Map.entry("mail.imap.processed", matching(FOLDER, "a folder of the mailbox like Inlasta")),
            Map.entry("mail.imap.failed", matching(FOLDER, "a folder of the mailbox like Ej-inlasta")),
            Map.entry("mail.imap.trusted", SenderList::problem),
            Map.entry("mail.imap.help-pages", SenderList::problem),
            Map.entry(
                    "mail.imap.authserv-id",
                    matching(
                            "[A-Za-z0-9._-]*",
                            "a name like mx.example.se, or " + SenderProof.NOT_NEEDED + ", or nothing")),
            Map.entry("digest.schedule", SourceSchedule::problem),
            Map.entry("draft.schedule", SourceSchedule::problem),
            Map.entry("zone", SettingChecks::zone),
            Map.entry("report.contact", matching(ADDRESS, "a mail address")),
            Map.entry("report.soffice", LibreOffice::problem),
            Map.entry(
                    "report.returned",
                    matching("[^?#%&{}\\p{Cntrl}]*", "a folder without the characters ? # % & { }, or nothing")),
            Map.entry(
                    "http.user-agent", matching(".*[@/].*", "a name with a way to reach you, as address or web page")),
            Map.entry("http.proxy", SettingChecks::proxy),
            Map.entry("http.browser", BrowserProgram::problem),
            Map.entry("http.ca-file", file -> file.isEmpty() ? Optional.empty() : TrustedCertificates.problem(file)),
            Map.entry("sources.found", matching("on|off", "on or off")),
            Map.entry("http.robots", matching("true|false", "true or false")),
            Map.entry("http.pause", number(0, 30)),
            Map.entry("http.allow-internal", matching("true|false", "true or false")),
            Map.entry("http.max-bytes", number(1_000, 1_000_000_000)),
            Map.entry("http.deadline", number(1, 600)),
            Map.entry("http.connect-timeout", number(1, 600)),
            Map.entry("http.retry-delay", number(0, 60)),
            Map.entry("read.deadline", number(1, 600)),
            Map.entry("http.max-redirects", number(1, 50)),
            Map.entry("http.parallel", number(1, 64)),
            Map.entry("leads.per-poll", number(0, 100)),
            Map.entry("quota.source-day", number(1, 2_000)),
            Map.entry("quota.source-edition", number(1, 2_000)),
            Map.entry("quota.edition", number(1, 2_000)),
            Map.entry("store.url", SettingChecks::storeUrl),
            Map.entry("keep.archive", SettingChecks::archive),
            Map.entry("keep.mails", number(0, 1_200)),
            Map.entry("keep.schedule", SourceSchedule::problem),
            Map.entry("backup.schedule", SourceSchedule::problem),
            Map.entry("backup.keep", number(1, 1_000)),
            Map.entry("observe.address", ObserveAddress::problem),
            Map.entry("observe.user", matching("[^:\\p{Cntrl}]{0,100}", "a name without a colon, or nothing")),
            Map.entry(
                    "observe.hosts", matching("[A-Za-z0-9.\\[\\]:, -]*", "host names separated by spaces, or nothing")),
            Map.entry("observe.edit-rules", matching("true|false", "true or false")),
            Map.entry("log.format", matching("text|json", "text or json")),
            Map.entry("log.level", matching("ERROR|WARN|INFO|DEBUG", "ERROR, WARN, INFO or DEBUG")));

    private SettingChecks() {}

    static Optional<String> problem(String key, String value) {
        if (!SecretSettings.isOne(key) && DisplayText.deceives(value.strip())) {
            return Optional.of("it holds a line end, or a character that nobody sees; write it anew by hand");
        }
        return CHECKS.getOrDefault(key, anything -> Optional.empty()).apply(value.strip());
    }

    /** What is wrong with settings that are right by themselves. */
    static Optional<String> contradiction(Map<String, String> values) {
        if (!values.get("feed.folder").isEmpty() && values.get("feed.address").isEmpty()) {
            return Optional.of(
                    "feed.address: it is empty, and feed.folder is not: a feed names its own address; set it,"
                            + " like " + FEED);
        }
        return values.get("mail.imap.failed").equalsIgnoreCase(values.get("mail.imap.folder"))
                ? Optional.of("mail.imap.failed: '" + values.get("mail.imap.failed")
                        + "' is the folder that is read (mail.imap.folder): each note would be read as a mail, without end;"
                        + " name another, like Ej-inlasta")
                : Optional.empty();
    }

    private static Optional<String> recipients(String value) {
        return value.isEmpty()
                ? Optional.of("'' is not mail addresses separated by commas; name at least one, like analys@example.se")
                : Recipient.problem(value);
    }

    private static Function<String, Optional<String>> matching(String pattern, String right) {
        return value -> value.matches(pattern) ? Optional.empty() : Optional.of("'" + value + "' is not " + right);
    }

    private static Function<String, Optional<String>> number(int least, int most) {
        return value -> value.matches("\\d{1,10}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most
                ? Optional.empty()
                : Optional.of("'" + value + "' is not a whole number from " + least + " to " + most);
    }

    /** A source's health is learned from 400 days of its items. */
    private static Optional<String> archive(String value) {
        return value.equals("0") || number(14, 1_200).apply(value).isEmpty()
                ? Optional.empty()
                : Optional.of("'" + value + "' is neither 0 (for ever) nor a whole number of months from 14 to 1200");
    }

    /** Weeks, months and the dates that readers see are Swedish ones: another zone would cut them at other moments than it says. */
    private static Optional<String> zone(String value) {
        return value.equals(SwedishDateFormat.STOCKHOLM.getId())
                ? Optional.empty()
                : Optional.of("'" + value + "' is not " + SwedishDateFormat.STOCKHOLM
                        + ", the only zone there is: weeks, months and dates are Swedish ones");
    }

    /** The value itself is not shown: people write passwords into addresses. */
    private static Optional<String> storeUrl(String value) {
        return value.matches("jdbc:(sqlite:|postgresql://).+")
                ? Optional.empty()
                : Optional.of("the value is neither jdbc:sqlite:FILE nor jdbc:postgresql://HOST/DATABASE");
    }

    private static Optional<String> proxy(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(value);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        return Optional.of("the value is no address like http://proxy.example.se:8080 (without a login)");
    }
}
