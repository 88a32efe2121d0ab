package se.omvarld.cli.command.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import se.omvarld.cli.command.PollCommand;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.command.editions.RenderedFiles;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Settings;
import se.omvarld.file.WorkFolder;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.poll.PollReport;

/** The whole job in seconds, on a made-up week of February 2026, with the shipped routes, rules and templates. */
@Command(name = "demo", description = "The whole job in seconds with nothing configured; writes into ./demo-out.")
public final class DemoCommand extends Subcommand {
    private static final String POLLED = "2026-02-27T12:00";
    private static final String MONDAY = "2026-03-02T07:00";
    private static final Path OUT = Path.of("demo-out");

    @Override
    public Integer call() throws IOException {
        Output output = new Output(line(), false);
        try (WorkFolder work = WorkFolder.make("omvarld-demo");
                DemoSite site = DemoSite.start()) {
            Folders given = omvarld().folders();
            Folders folders = new Folders(
                    given.config(),
                    given.routes(),
                    work.path().resolve("sources"),
                    work.path().resolve("data"));
            site.writeSources(folders.sources());
            output.line("A sample site is served on " + site.address() + "; today is " + LocalDateTime.parse(POLLED));
            List<PollReport> reports = poll(setup(folders, POLLED), output);
            output.line("Now it is Monday " + LocalDateTime.parse(MONDAY) + ": the digest and the draft are due");
            List<Path> files = editions(setup(folders, MONDAY));
            output.line("");
            files.forEach(file -> output.line("  " + file));
            output.line("");
            output.line("Open the .html in a browser, the .docx in Word, the .eml in a mail program.");
            return reports.stream().allMatch(report -> report.state() == PollReport.State.OK) ? 0 : 1;
        }
    }

    private Setup setup(Folders folders, String now) {
        Map<String, String> settings = Map.of(
                "http.allow-internal", "true",
                "http.robots", "false",
                "http.pause", "0",
                "leads.per-poll", "0",
                "mail.smtp.host", "",
                "feed.folder", "",
                "mail.outbox", "outbox");
        return new Setup(folders, Settings.load(folders.config(), Map.of(), settings), now);
    }

    private static List<PollReport> poll(Setup setup, Output output) {
        SourceFiles files = setup.sourceFiles();
        try (RouteRuntime routes = setup.command(files.enabled())) {
            return PollCommand.poll(
                    routes, "direct:collect-now", files.enabled(), 1, report -> output.line(PollCommand.line(report)));
        }
    }

    private static List<Path> editions(Setup setup) {
        try (RouteRuntime routes = setup.command(List.of())) {
            routes.send("direct:edition-when-due", Edition.Kind.WEEKLY, Object.class);
            routes.send("direct:edition-when-due", Edition.Kind.MONTHLY, Object.class);
            List<Path> files = new ArrayList<>(outbox(setup));
            Editions editions = routes.bean("editions", Editions.class);
            for (String period : List.of("2026-W09", "2026-02")) {
                files.addAll(RenderedFiles.write(OUT, period, editions.rendered(period)));
            }
            return files;
        }
    }

    private static List<Path> outbox(Setup setup) {
        Path outbox = setup.folders().inData("outbox");
        try (Stream<Path> mails = Files.list(outbox)) {
            Files.createDirectories(OUT);
            List<Path> copied = new ArrayList<>();
            for (Path mail : mails.sorted().toList()) {
                copied.add(Files.copy(mail, OUT.resolve(mail.getFileName()), StandardCopyOption.REPLACE_EXISTING));
            }
            return copied;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration cannot write into " + OUT.toAbsolutePath(), e);
        }
    }
}
