package se.omvarld.cli.command.backups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.restore.MoveToPostgres;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.BackupFactory;
import se.omvarld.cli.daemon.RunLock;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreFile;

/** Moves a SQLite store to the PostgreSQL store of the settings. */
@Command(
        name = "migrate",
        description = "Moves a SQLite store to the PostgreSQL store of the settings (store.url), all of it or nothing.")
public final class MigrateCommand extends Subcommand {
    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "the SQLite file; without it omvarld.db in the data folder")
    private Path from;

    @Option(names = "--dry-run", description = "does and checks everything, then undoes it")
    private boolean dryRun;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        String to = StoreUrl.of(setup.settings(), setup.folders());
        Path file = file(setup.folders(), to);
        RunLock lock = RunLock.take(RunLock.beside(file));
        try (Store fresh = setup.store()) {
            DatabaseUrl old = DatabaseUrl.file(file);
            Backups backups = BackupFactory.backups(old, setup.folders(), setup.clock());
            MoveToPostgres move =
                    new MoveToPostgres(old, backups, fresh, setup.folders().inData(""), output::note);
            tell(output, file, move.run(!dryRun));
        } finally {
            lock.close();
        }
        return 0;
    }

    private Path file(Folders folders, String to) {
        if (StoreFile.is(to)) {
            throw new UsageException(List.of("store.url: it names a SQLite file; set it to the new store first, like"
                    + " jdbc:postgresql://HOST/DATABASE (with store.user and OMVARLD_STORE_PASSWORD)"));
        }
        Path file = from == null ? folders.inData("omvarld.db") : from.toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new UsageException(List.of("--from: there is no file " + file));
        }
        return file;
    }

    private void tell(Output output, Path file, Map<String, Long> moved) {
        long rows = moved.values().stream().mapToLong(Long::longValue).sum();
        output.line((dryRun ? "would be moved: " : "moved: ") + Output.count(rows, "row") + " in "
                + Output.count(moved.size(), "table"));
        if (!dryRun) {
            output.line(file + " stays as it is; keep it until you trust the new store, and start no daemon on it");
        }
        output.document(new MovedStore(dryRun ? "checked" : "moved", file.toString(), rows, moved));
    }

    private record MovedStore(String state, String from, long rows, Map<String, Long> tables) {}
}
