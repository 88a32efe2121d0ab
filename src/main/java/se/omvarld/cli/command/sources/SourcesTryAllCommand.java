package se.omvarld.cli.command.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.SideBySide;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.command.sources.TriedSource.Outcome;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.proposal.Rediscovery;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.rediscovery.GuidedSearch;
import se.omvarld.template.ShippedTemplate;

/** Asks every source once, after an installation, and says what works and what is to be done about the rest. */
@Command(
        name = "try-all",
        description =
                "Asks every source once, looks on its site for one that fails, and says what works and what to do;"
                        + " keeps no items.")
final class SourcesTryAllCommand extends Subcommand {
    private static final ShippedTemplate PAGE = new ShippedTemplate("sources-tried.html.ftlh");

    @Option(names = "--html", paramLabel = "FILE", description = "writes the table as a page, in Swedish, to be mailed")
    private Path html;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        SourceFiles files = setup.sourceFiles();
        files.refused().forEach(problem -> output.note("refused: " + problem));
        List<Source> asked =
                files.enabled().stream().filter(source -> !source.comesByMail()).toList();
        List<TriedSource> tried;
        try (RouteRuntime routes = setup.command(files.enabled())) {
            tried = all(asked, routes, setup.settings().number("http.parallel"), output).stream()
                    .sorted(Comparator.comparing(TriedSource::outcome)
                            .reversed()
                            .thenComparing(TriedSource::source))
                    .toList();
        }
        table(tried, output);
        output.document(tried.stream().map(SourcesTryAllCommand::row).toList());
        if (html != null) {
            write(tried, setup);
            output.note("the page was written to " + html);
        }
        boolean well = tried.stream()
                .allMatch(one -> Set.of(Outcome.WORKS, Outcome.FOUND).contains(one.outcome()));
        return files.problems().isEmpty() ? well ? 0 : 1 : 2;
    }

    private static List<TriedSource> all(List<Source> sources, RouteRuntime routes, int parallel, Output output) {
        AtomicInteger done = new AtomicInteger();
        return SideBySide.each(sources, parallel, source -> {
            TriedSource tried = one(source, routes);
            output.note("%d/%d %-36s %-8s %s"
                    .formatted(
                            done.incrementAndGet(),
                            sources.size(),
                            tried.source(),
                            tried.outcome().word(),
                            tried.outcome() == Outcome.WORKS ? Output.count(tried.items(), "item") : tried.detail())
                    .stripTrailing());
            return tried;
        });
    }

    /** A search is kept, so that the daemon reads at once what it found. */
    private static TriedSource one(Source source, RouteRuntime routes) {
        TriedSource tried =
                TriedSource.of(source, routes.send("direct:ask", new Poll(source, Poll.Known.NOTHING), Poll.class));
        Rediscovery rediscovery = routes.bean("rediscovery", Rediscovery.class);
        boolean isLookedFor =
                Set.of(Outcome.UNCLEAR, Outcome.EMPTY).contains(tried.outcome()) && rediscovery.mayBeFound(source);
        if (!isLookedFor) {
            return tried;
        }
        GuidedSearch search = routes.send("direct:search", source, GuidedSearch.class);
        rediscovery.keep(search);
        return tried.after(source, search);
    }

    private static void table(List<TriedSource> tried, Output output) {
        output.line("");
        for (Outcome outcome : Outcome.values()) {
            List<TriedSource> same =
                    tried.stream().filter(one -> one.outcome() == outcome).toList();
            if (!same.isEmpty()) {
                output.line(outcome.word() + ": " + same.size());
                same.forEach(one -> line(one, output));
            }
        }
    }

    private static void line(TriedSource one, Output output) {
        output.line("  %-36s %-10s %4d items  %s".formatted(one.source(), one.sure(), one.items(), one.address()));
        if (one.outcome() != Outcome.WORKS) {
            output.line("      " + one.detail());
            output.line("      → " + one.remedy());
        }
    }

    private static Map<String, Object> row(TriedSource one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", one.source());
        row.put("publisher", one.publisher());
        row.put("sure", one.sure());
        row.put("outcome", one.outcome().word());
        row.put("items", one.items());
        row.put("address", one.address());
        row.put("detail", one.detail());
        row.put("remedy", one.remedy());
        return row;
    }

    private void write(List<TriedSource> tried, Setup setup) {
        long well = tried.stream()
                .filter(one -> one.outcome() == Outcome.WORKS || one.outcome() == Outcome.FOUND)
                .count();
        String text = PAGE.fill(Map.of(
                "tried",
                tried,
                "well",
                well,
                "when",
                SwedishDateFormat.time(setup.clock().instant(), setup.clock().getZone())));
        try {
            Files.writeString(html, text);
        } catch (IOException e) {
            throw new UsageException(List.of(html + " cannot be written"));
        }
    }
}
