package se.omvarld.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.item.text.NearestName;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.health.MailboxReports;
import se.omvarld.store.health.PollReport;

/** Polls sources now and says how each one went. */
@Command(name = "poll", description = "Polls now; a line a source.")
final class PollCommand implements Callable<Integer> {
    @ParentCommand
    private Omvarld omvarld;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "only these sources")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        Setup setup = omvarld.setup();
        Output output = new Output(spec.commandLine(), omvarld.json());
        SourceFiles files = setup.sourceFiles();
        files.refused().forEach(problem -> output.note("refused: " + problem));
        List<Source> sources = chosen(files);
        List<PollReport> reports = new ArrayList<>();
        try (RouteRuntime routes = setup.command(files.enabled())) {
            List<Source> polled =
                    sources.stream().filter(source -> !source.comesByMail()).toList();
            String way = ids.isEmpty() ? "direct:collect-by-hand" : "direct:collect-now";
            reports.addAll(poll(routes, way, polled, setup.settings().number("http.parallel"), output));
            if (ids.isEmpty() || polled.size() < sources.size()) {
                reports.addAll(mailbox(setup, routes, output));
            }
            routes.send("direct:leads", "", Object.class);
        }
        output.document(reports.stream().map(PollCommand::json).toList());
        boolean failed = reports.stream().anyMatch(report -> report.state().equals("failed"));
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

    /** @param way the route that polls: {@code direct:collect-by-hand}, or one that also asks a source that asked to be left alone */
    static List<PollReport> poll(RouteRuntime routes, String way, List<Source> sources, int parallel, Output output) {
        ExecutorService pool = Executors.newFixedThreadPool(parallel);
        try {
            return sources.stream()
                    .map(source -> CompletableFuture.supplyAsync(
                            () -> {
                                PollReport report = routes.send(way, source, PollReport.class);
                                output.line(line(report));
                                return report;
                            },
                            pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            pool.shutdownNow();
        }
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
        reports.forEach(report -> output.line(line(report)));
        return reports;
    }

    private static String line(PollReport report) {
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

    private static Map<String, Object> json(PollReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", report.source());
        json.put("state", report.state());
        json.put("http", report.http());
        json.put("items", report.items());
        json.put("new", report.fresh());
        json.put("picked", report.picked());
        json.put("millis", report.millis());
        json.put("message", report.message());
        return json;
    }
}
