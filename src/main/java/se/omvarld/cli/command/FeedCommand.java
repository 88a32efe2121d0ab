package se.omvarld.cli.command;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelExecutionException;
import picocli.CommandLine.Command;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.published.FeedReport;

/** Writes the feed of what was published. */
@Command(name = "feed", description = "Writes the feed of what was published into feed.folder, if it has changed.")
public final class FeedCommand extends Subcommand {
    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        if (setup.settings().get("feed.folder").isEmpty()) {
            throw new UsageException(List.of("feed.folder is empty: set it to a folder of the web server, and"
                    + " feed.address to the address of its file omvarldsbevakning.xml"));
        }
        Output output = output();
        Optional<FeedReport> report = publish(setup, output);
        report.ifPresent(output::document);
        return report.isPresent() ? 0 : 1;
    }

    /** Writes it and says so; empty when it could not be written, which is said too. */
    public static Optional<FeedReport> publish(Setup setup, Output output) {
        try (RouteRuntime routes = setup.command(List.of())) {
            FeedReport report = routes.send("direct:write-feed", "", FeedReport.class);
            output.line(report.file() + ": " + report.state() + ", " + Output.count(report.items(), "item"));
            return Optional.of(report);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException unwritten) {
                output.note("the feed was not written: " + unwritten.getMessage());
                return Optional.empty();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
