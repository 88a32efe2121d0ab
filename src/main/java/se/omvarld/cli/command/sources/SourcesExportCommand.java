package se.omvarld.cli.command.sources;

import picocli.CommandLine.Command;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.lists.OpmlWriter;

/** Prints the sources as OPML. */
@Command(name = "export", description = "Prints all sources as OPML 2.0 on standard output, for a feed reader.")
final class SourcesExportCommand extends Subcommand {
    @Override
    public Integer call() {
        Output output = new Output(line(), false);
        SourceFiles files = new SourceFolder(omvarld().folders()).read();
        files.refused().forEach(problem -> output.note("left out: " + problem));
        output.line(OpmlWriter.of(files.sources()).stripTrailing());
        return files.problems().isEmpty() ? 0 : 2;
    }
}
