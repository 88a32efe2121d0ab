package se.omvarld.cli.command.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.cli.setup.UnreadableFileException;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.file.FilePermissions;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.document.TextDecoder;
import se.omvarld.source.lists.OpmlImport;
import se.omvarld.source.lists.OpmlImport.Outcome;
import se.omvarld.source.lists.OpmlImport.State;
import se.omvarld.source.lists.OpmlOutline;
import se.omvarld.source.lists.OpmlReader;
import se.omvarld.source.lists.SourceTable;

/** Writes source files from an OPML file, as feed readers export it. */
@Command(
        name = "import",
        description =
                "Writes a source file for each feed of an OPML file, or each row of a CSV list (address, publisher, area,"
                        + " kind), which is tried first; overwrites nothing, says what it wrote.")
final class SourcesImportCommand extends Subcommand {
    private static final int MOST_BYTES = 5_000_000;

    @Parameters(paramLabel = "FILE", description = "FILE.opml as a feed reader exports it, or FILE.csv")
    private Path file;

    @Option(names = "--untried", description = "do not try the rows of a CSV list, which then needs their kinds")
    private boolean untried;

    @Override
    public Integer call() {
        Folders folders = omvarld().folders();
        SourceFolder sources = new SourceFolder(folders);
        Output output = output();
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<OpmlOutline> outlines = outlines(table);
        OpmlImport imported = new OpmlImport(
                folders.sources(),
                sources.check(),
                sources.read().sources(),
                table && !untried ? "Imported from a list, and tried." : "Imported from OPML, not tried.");
        List<Outcome> outcomes = table && !untried
                ? new TableTrial(omvarld().setup(), output).write(outlines, imported)
                : imported.write(outlines);
        outcomes.stream()
                .filter(outcome -> outcome.state() == State.WRITTEN)
                .forEach(outcome -> share(folders, outcome));
        outcomes.forEach(outcome ->
                output.line("%-8s %s  (%s)".formatted(outcome.state(), outcome.message(), outcome.address())));
        output.line(count(outcomes, State.WRITTEN) + " written to " + folders.sources() + ", "
                + count(outcomes, State.KNOWN) + " known already, " + count(outcomes, State.REFUSED) + " refused");
        output.document(outcomes);
        return count(outcomes, State.REFUSED) == 0 && !outcomes.isEmpty() ? 0 : 1;
    }

    /** Whoever may read the folder may read the new file: the daemon may run as another user. */
    private static void share(Folders folders, Outcome outcome) {
        try {
            FilePermissions.ofFolder(folders.sources().resolve(outcome.message()));
        } catch (IOException e) {
            throw new UncheckedIOException(outcome.message() + " cannot be made readable", e);
        }
    }

    private static long count(List<Outcome> outcomes, State state) {
        return outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }

    private List<OpmlOutline> outlines(boolean table) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] whole = bytes.readNBytes(MOST_BYTES + 1);
            if (whole.length > MOST_BYTES) {
                throw new UnreadableFileException(file + ": larger than 5 MB; split it");
            }
            return table
                    ? SourceTable.read(TextDecoder.of("text/csv", whole))
                    : OpmlReader.read(new ByteArrayInputStream(whole));
        } catch (IOException e) {
            throw new UsageException(List.of(file + ": cannot be read"));
        } catch (UnreadableSourceException e) {
            throw new UnreadableFileException(file + ": " + e.getMessage());
        }
    }
}
