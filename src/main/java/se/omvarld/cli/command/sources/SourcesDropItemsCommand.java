package se.omvarld.cli.command.sources;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.MomentParser;
import se.omvarld.cli.setup.Output;
import se.omvarld.store.archive.DroppedItems;
import se.omvarld.store.db.Store;

/** Takes back what a source brought in error. */
@Command(
        name = "drop-items",
        description =
                "Takes back what a source brought in error since a time; without --yes only shows it. What an edition"
                        + " has shown stays.")
final class SourcesDropItemsCommand extends Subcommand {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "ID", description = "the source; one without a file as well")
    private String id;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "TIME",
            description = "first seen at this time or later, for example 2026-03-16 or 2026-03-16T07:00")
    private String since;

    @Option(names = "--yes", description = "do it")
    private boolean yes;

    /** For programs. */
    private record Dropped(String source, int items, int kept, boolean done) {}

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        Instant from = MomentParser.parse(since, setup.clock().getZone());
        try (Store store = setup.store()) {
            DroppedItems items =
                    new DroppedItems(store, id, from, setup.clock().instant().plusSeconds(1));
            List<DroppedItems.Candidate> candidates = items.candidates();
            candidates.stream()
                    .limit(SHOWN)
                    .forEach(item -> output.line("  " + item.firstSeen() + "  " + item.title()));
            if (candidates.size() > SHOWN) {
                output.line("  … " + (candidates.size() - SHOWN) + " more");
            }
            int kept = items.shown();
            int removed = yes ? items.remove() : 0;
            String stays = kept == 0 ? "" : "; " + Output.count(kept, "item") + " that an edition has shown stay";
            output.line(
                    yes
                            ? Output.count(removed, "item") + " of " + id + " taken back" + stays
                                    + "; the next poll brings anew what the source shows"
                            : Output.count(candidates.size(), "item") + " of " + id + " would be taken back" + stays
                                    + "; nothing was done: with --yes it is");
            output.document(new Dropped(id, yes ? removed : candidates.size(), kept, yes));
            return 0;
        }
    }
}
