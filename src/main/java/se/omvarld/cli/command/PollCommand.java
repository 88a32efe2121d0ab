package se.omvarld.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.poll.KeptItem;
import se.omvarld.store.poll.MailboxReports;
import se.omvarld.store.poll.PollReport;

/** Polls sources now and says how each one went. */
@Command(name = "poll", description = "Polls now; a line a source.")
public final class PollCommand extends Subcommand {
    @Parameters(paramLabel = "ID", description = "only these sources")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--show", description = "also the new items of each source, and which of them a digest will show")
    private boolean show;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        SourceFiles files = setup.sourceFiles();
        files.refused().forEach(problem -> output.note("refused: " + problem));
        List<Source> sources = chosen(files);
        List<PollReport> reports = new ArrayList<>();
        try (RouteRuntime routes = setup.command(files.enabled())) {
            List<Source> polled = sources.stream()
                    .filter(source -> !source.addresses().isEmpty())
                    .toList();
            sources.stream()
                    .filter(Source::comesByItself)
                    .forEach(source -> output.note(source.id()
                            + " is not polled: its kind has no address, and brings its items while the daemon runs"));
            String way = ids.isEmpty() ? "direct:collect-by-hand" : "direct:collect-now";
            reports.addAll(poll(
                    routes, way, polled, setup.settings().number("http.parallel"), report -> tell(output, report)));
            if (ids.isEmpty() || sources.stream().anyMatch(Source::comesByMail)) {
                reports.addAll(mailbox(setup, routes, output));
            }
            routes.send("direct:leads", "", Object.class);
        }
        output.document(reports.stream().map(this::row).toList());
        boolean failed = reports.stream().anyMatch(PollReport::failed);
        return files.problems().isEmpty() ? failed ? 1 : 0 : 2;
    }

    private List<Source> chosen(SourceFiles files) {
        if (ids.isEmpty()) {
            return files.enabled();
        }
        Set<String> known = files.sources().stream().map(Source::id).collect(Collectors.toCollection(TreeSet::new));
        List<String> problems = ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> "there is no source '" + id + "'" + NearestName.hint(id, known))
                .toList();
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return files.sources().stream()
                .filter(source -> ids.contains(source.id()))
                .toList();
    }

    /**
     * Polls several at a time.
     *
     * @param way the route that polls: {@code direct:collect-by-hand}, or one that also asks a source that asked to be left alone
     */
    public static List<PollReport> poll(
            RouteRuntime routes, String way, List<Source> sources, int parallel, Consumer<PollReport> told) {
        return SideBySide.each(sources, parallel, source -> {
            PollReport report = routes.send(way, source, PollReport.class);
            told.accept(report);
            return report;
        });
    }

    /** Newsletters and forwards come together: whoever asks for one of them reads the mailbox. */
    private List<PollReport> mailbox(Setup setup, RouteRuntime routes, Output output) {
        if (setup.settings().get("mail.imap.host").isEmpty()) {
            if (!ids.isEmpty()) {
                output.note("newsletters come by mail, and no mailbox is read: mail.imap.host is empty");
            }
            return List.of();
        }
        routes.readMailbox();
        List<PollReport> reports =
                routes.bean("mailReports", MailboxReports.class).take();
        reports.forEach(report -> tell(output, report));
        return reports;
    }

    /** A line a poll; with --show a line for each new item too, all at once, since several are polled at a time. */
    private void tell(Output output, PollReport report) {
        String items = show ? report.kept().stream().map(PollCommand::line).collect(Collectors.joining()) : "";
        output.line(line(report) + items);
    }

    private static String line(KeptItem item) {
        return "%n    %-10s  %-8s %-6s  %s"
                .formatted(
                        item.date() == null ? "no date" : SwedishDateFormat.dayOf(Instant.parse(item.date())),
                        item.shown() ? "picked" : item.picked() ? "too old" : "–",
                        item.area() == 0 ? "" : "area " + item.area(),
                        DisplayText.line(item.title()));
    }

    public static String line(PollReport report) {
        return "%-36s %-9s %4d items %4d new %4d picked %6d ms  %s"
                .formatted(
                        report.source(),
                        report.state(),
                        report.items(),
                        report.fresh(),
                        report.picked(),
                        report.millis(),
                        report.message())
                .stripTrailing();
    }

    private Map<String, Object> row(PollReport report) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", report.source());
        row.put("state", report.state());
        row.put("http", report.http());
        row.put("items", report.items());
        row.put("new", report.fresh());
        row.put("picked", report.picked());
        row.put("millis", report.millis());
        row.put("message", report.message());
        if (show) {
            row.put("new_items", report.kept());
        }
        return row;
    }
}
