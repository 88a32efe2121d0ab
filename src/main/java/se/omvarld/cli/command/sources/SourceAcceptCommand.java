package se.omvarld.cli.command.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.cli.setup.UnreadableFileException;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.file.FilePermissions;
import se.omvarld.item.text.DisplayText;
import se.omvarld.proposal.ProposalFiles;
import se.omvarld.source.config.FileProblem;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;

/** Puts a proposed source file where it belongs. */
@Command(
        name = "accept",
        description =
                "Puts the proposed file of a source from data/proposals/ into routes/sources/, once it is checked.")
final class SourceAcceptCommand extends Subcommand {
    @Parameters(paramLabel = "ID", description = "the source's id, as the proposal has it")
    private String id;

    @Override
    public Integer call() {
        Folders folders = omvarld().folders();
        SourceFolder sources = new SourceFolder(folders);
        Path proposals = folders.inData("proposals");
        Path proposal = new ProposalFiles(proposals, sources.kinds()).file(id);
        SourceFiles proposed = new SourceFiles(proposals, sources.check());
        requireGood(proposed, proposal);
        Path target = target(folders, sources.read().sources());
        put(proposal, target);
        new Output(line(), false).line(id + " stands in " + target + " now; the daemon takes it up within seconds");
        return 0;
    }

    private void requireGood(SourceFiles proposed, Path proposal) {
        String name = proposal.getFileName().toString();
        List<FileProblem> problems = proposed.problems().stream()
                .filter(problem -> problem.file().equals(name))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnreadableFileException(
                    problems.get(0).in(proposal.getParent()).toString());
        }
        boolean is = proposed.sources().stream()
                .anyMatch(source -> source.id().equals(id) && source.file().equals(name));
        if (!is) {
            String ids = proposed.sources().stream().map(Source::id).sorted().collect(Collectors.joining(", "));
            throw new UsageException(List.of("nothing is proposed for " + DisplayText.quoted(id)
                    + (ids.isEmpty() ? "; data/proposals/ is empty" : "; proposed are " + ids)));
        }
    }

    /** The file that the source has, else a new one. */
    private Path target(Folders folders, List<Source> sources) {
        Optional<String> file = sources.stream()
                .filter(source -> source.id().equals(id))
                .map(Source::file)
                .findFirst();
        boolean isShared = file.isPresent()
                && sources.stream()
                                .filter(source -> source.file().equals(file.get()))
                                .count()
                        > 1;
        if (isShared) {
            throw new UsageException(List.of(file.get() + " holds several sources: paste the proposal there by hand"));
        }
        return folders.sources().resolve(file.orElse(id + ".camel.yaml"));
    }

    /** What stands above the source in its old file, for people, stays. */
    private void put(Path proposal, Path target) {
        try {
            String above = Files.exists(target)
                    ? Files.readString(target)
                            .lines()
                            .takeWhile(line -> line.startsWith("#"))
                            .map(line -> line + "\n")
                            .collect(Collectors.joining())
                    : "";
            Path fresh =
                    Files.writeString(target.resolveSibling("." + id + ".writing"), above + Files.readString(proposal));
            FilePermissions.ofFolder(fresh);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(proposal);
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written", e);
        }
    }
}
