package se.omvarld.cli.command;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.routes.mailbox.Mailbox;
import se.omvarld.source.config.Source;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.poll.PollReport;

/** A month of what the sources published, served as it stood on each day, and walked through by the shipped routes. */
final class ReplayedMonth {
    static final Path SHARED = Path.of("../shared");

    private final YearMonth month;
    private final Path folder;
    private final int port;
    private final Mailbox mailbox;

    ReplayedMonth(YearMonth month, Path folder, int port, Mailbox mailbox) {
        this.mailbox = mailbox;
        this.month = month;
        this.folder = folder;
        this.port = port;
    }

    /** What somebody does with the mailbox when a weekly mail has come. */
    interface Reader {
        void read(String week, Folders folders) throws Exception;
    }

    private Reader reader = (week, folders) -> {};

    /** The same with somebody who reads the weekly mails. */
    ReplayedMonth readBy(Reader other) {
        reader = other;
        return this;
    }

    /** A source file for each feed and page, and for the newsletters, which come by mail. */
    private void writeSources() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        for (String line : Files.readAllLines(replay().resolve("sources.csv"))) {
            String[] row = line.split(",", -1);
            if (row[1].equals("feed") || row[1].equals("page")) {
                Files.writeString(
                        sources.resolve(row[0] + ".camel.yaml"), """
                        - templatedRoute:
                            routeTemplateRef: %s
                            routeId: %s
                            parameters:
                              - {name: publisher, value: %s}
                              - {name: url, value: "http://127.0.0.1:%d/%s"}
                        """.formatted(row[1], row[0], row[2], port, row[3]));
            } else {
                Files.writeString(sources.resolve(row[0] + ".camel.yaml"), """
                        - templatedRoute:
                            routeTemplateRef: newsletter
                            routeId: %s
                            parameters:
                              - {name: publisher, value: %s}
                              - {name: senders, value: %s}
                        """.formatted(row[0], row[2], row[2]));
            }
        }
    }

    Path replay() {
        return SHARED.resolve("replay").resolve(month.toString());
    }

    /** Polls every morning of the month, makes each digest on its Monday and the draft on the day after the month. */
    Folders walk() throws IOException {
        writeSources();
        Folders folders =
                new Folders(Path.of("config"), Path.of("routes"), folder.resolve("sources"), folder.resolve("data"));
        Map<String, String> overrides = new HashMap<>(Map.of(
                "http.allow-internal", "true", "http.robots", "false", "http.pause", "0", "leads.per-poll", "0"));
        mailbox.settings().forEach(setting -> overrides.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        Settings settings = Settings.load(folders.config(), Map.of(), overrides);
        SettableClock clock = new SettableClock();
        Process site = serve();
        try (RouteRuntime routes = start(folders, settings, clock)) {
            for (LocalDate day = month.atDay(1);
                    !day.isAfter(month.plusMonths(1).atDay(1));
                    day = day.plusDays(1)) {
                live(day, clock, routes, new SourceFolder(folders).read().enabled());
                if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    answer(
                            IsoWeek.of(clock.instant(), clock.getZone())
                                    .previous()
                                    .toString(),
                            routes,
                            folders);
                }
            }
        } finally {
            site.destroy();
        }
        return folders;
    }

    private static RouteRuntime start(Folders folders, Settings settings, SettableClock clock) {
        List<Source> sources = new SourceFolder(folders).read().enabled();
        return GivenRoutes.of(folders, settings, clock, sources, false).start();
    }

    private void live(LocalDate day, SettableClock clock, RouteRuntime routes, List<Source> sources)
            throws IOException {
        Files.writeString(dayFile(), day.toString());
        clock.set(day + "T06:30:00");
        deliver(day);
        routes.readMailbox();
        for (Source source : sources.stream().filter(s -> !s.comesByMail()).toList()) {
            PollReport report = routes.send("direct:collect", source, PollReport.class);
            if (report.failed()) {
                throw new AssertionError(day + " " + report);
            }
        }
        clock.set(day + "T07:00:00");
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            routes.send("direct:edition-when-due", Edition.Kind.WEEKLY, Object.class);
        }
        routes.send("direct:edition-when-due", Edition.Kind.MONTHLY, Object.class);
    }

    private void answer(String week, RouteRuntime routes, Folders folders) {
        try {
            reader.read(week, folders);
            routes.readMailbox();
        } catch (Exception e) {
            throw new AssertionError(week, e);
        }
    }

    /** The day's newsletters arrive. */
    private void deliver(LocalDate day) throws IOException {
        try (Stream<Path> files = Files.walk(replay())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".eml")).toList()) {
                byte[] mail = Files.readAllBytes(file);
                MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(mail));
                if (SwedishDateFormat.dayOf(message.getSentDate().toInstant()).equals(day)) {
                    mailbox.receive(mail);
                }
            }
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private Process serve() throws IOException {
        Files.writeString(dayFile(), month.atDay(1).toString());
        Process site = new ProcessBuilder(
                        "python3",
                        SHARED.resolve("replay/site.py").toString(),
                        replay().resolve("www").toString(),
                        Integer.toString(port),
                        dayFile().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("site.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answers(port));
        return site;
    }

    private Path dayFile() {
        return folder.resolve("day");
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
