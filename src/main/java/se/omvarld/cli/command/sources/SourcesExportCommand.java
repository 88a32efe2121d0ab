package se.omvarld.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.source.OpmlText;
import se.omvarld.source.SourceFiles;

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
        SourceFiles files = SourceFolder.read(parent.omvarld().folders());
        files.refused().forEach(problem -> output.note("left out: " + problem));
        output.line(OpmlText.of(files.sources()).stripTrailing());
        return files.problems().isEmpty() ? 0 : 2;
    }
}
