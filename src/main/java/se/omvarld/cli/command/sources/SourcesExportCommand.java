package se.omvarld.cli.command.sources;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.lists.OpmlWriter;

/** Prints the sources as OPML. */
@Command(name = "export", description = "Prints all sources as OPML 2.0 on standard output, for a feed reader.")
final class SourcesExportCommand implements Callable<Integer> {
    @ParentCommand
    private SourcesCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(spec.commandLine(), false);
        SourceFiles files = new SourceFolder(parent.omvarld().folders()).read();
        files.refused().forEach(problem -> output.note("left out: " + problem));
        output.line(OpmlWriter.of(files.sources()).stripTrailing());
        return files.problems().isEmpty() ? 0 : 2;
    }
}
