package se.omvarld.cli.command.backups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.omvarld.backup.Backups;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.BackupFactory;
import se.omvarld.cli.log.LogSetup;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;

/** Makes a backup, also while the daemon runs. */
@Command(
        name = "backup",
        description =
                "Writes the store, config and routes into one file, also while the daemon runs. Without passwords.")
public final class BackupCommand extends Subcommand {
    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description =
                    "a new file, or a folder in which it is named by its time; else backup.folder, else data/backups")
    private Path target;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        LogSetup.forCommand(setup.settings());
        if (!setup.hasStore()) {
            throw new UsageException(
                    List.of("there is no store yet in " + setup.folders().data()));
        }
        Output output = output();
        Backups backups = BackupFactory.backups(setup.folders(), setup.settings(), setup.clock());
        Backups.Made made = backups.make(file(setup, backups), output::note);
        output.line(made.file() + ": schema " + made.schema() + ", " + Output.count(made.rows(), "row") + ", "
                + made.bytes() + " bytes");
        made.leftOut().forEach(key -> output.note("left out, since it is a secret: " + key));
        made.foreign().forEach(file -> output.note("left out: " + file));
        output.document(new BackedUp(made.file().toString(), made.bytes(), made.schema(), made.rows(), made.leftOut()));
        return 0;
    }

    private record BackedUp(
            String file,
            long bytes,
            String schema,
            long rows,
            @JsonProperty("left_out") List<String> leftOut) {}

    private Path file(Setup setup, Backups backups) {
        if (target != null) {
            return Files.isDirectory(target) ? target.resolve(backups.name()) : target;
        }
        String folder = setup.settings().get("backup.folder");
        Path own = setup.folders().inData(folder.isEmpty() ? "backups" : folder);
        try {
            Files.createDirectories(own);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + own + " cannot be made", e);
        }
        return own.resolve(backups.name());
    }
}
