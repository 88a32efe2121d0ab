package se.omvarld.cli.command.backups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.backup.Backups;
import se.omvarld.backup.restore.EditedFile;
import se.omvarld.backup.restore.Restore;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.BackupFactory;
import se.omvarld.cli.log.LogSetup;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.Setting;
import se.omvarld.cli.setup.UsageException;

/** Puts a backup in place of the store. */
@Command(
        name = "restore",
        description = "Restores a backup: the store, and edited files of config and routes. Stop the daemon first.")
public final class RestoreCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "a file that 'backup' made")
    private Path file;

    @Option(names = "--replace", description = "also when the store holds something already, which is put aside")
    private boolean replace;

    @Option(names = "--store-only", description = "leave the files in config and routes as they are")
    private boolean storeOnly;

    @Option(
            names = "--with-routes",
            description =
                    "routes and settings too, from a file that others can have written: you know where it comes from")
    private boolean withRoutes;

    @Override
    public Integer call() {
        Output output = output();
        Setup setup = omvarld().storeSetup(output::note);
        LogSetup.forCommand(setup.settings());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(List.of(file + ": there is no such file"));
        }
        Folders folders = setup.folders();
        folders.makeData();
        boolean elsewhere = line().getParent().getParseResult().hasMatchedOption("--data")
                && !line().getParent().getParseResult().hasMatchedOption("--config");
        if (elsewhere && !storeOnly) {
            output.note(
                    "only the store is restored into " + folders.inData("") + ": config/ and routes/ stay as they are,"
                            + " since they may be those of another store; name them with --config and --routes to restore them too");
        }
        Restore.Restored restored = new Restore(
                        BackupFactory.database(folders, setup.settings()),
                        BackupFactory.files(folders),
                        folders.inData(""),
                        BackupFactory.backups(folders, setup.settings(), setup.clock()),
                        Backups.stamp(setup.clock()))
                .withRoutes(withRoutes)
                .keptAt(keptAt(setup))
                .run(file, replace, storeOnly || elsewhere, output::note);
        tell(output, restored);
        return 0;
    }

    /** Where the settings' file keeps the store; empty when an option or a variable says it, which stay what they are. */
    private static String keptAt(Setup setup) {
        return setup.settings().shown().stream()
                .filter(setting -> setting.key().equals("store.url"))
                .filter(setting ->
                        !setting.from().startsWith("--set") && !setting.from().startsWith("environment"))
                .map(Setting::value)
                .findFirst()
                .orElse("");
    }

    private static void tell(Output output, Restore.Restored restored) {
        output.line("restored the store of " + restored.made() + ": " + Output.count(restored.rows(), "row"));
        if (!restored.aside().isEmpty()) {
            output.line("the store before it: " + restored.aside());
        }
        restored.edited().forEach(edited -> output.line(edited.sentence()));
        restored.leftOut().forEach(key -> output.line("set again, since backups hold no secrets: " + key));
        output.document(new RestoredStore(
                restored.made(),
                restored.schema(),
                restored.rows(),
                restored.aside(),
                restored.edited().stream().map(RestoredFile::of).toList(),
                restored.leftOut()));
    }

    private record RestoredStore(
            String made,
            String schema,
            long rows,
            String aside,
            List<RestoredFile> files,
            @JsonProperty("left_out") List<String> leftOut) {}

    /** What became of a file that people may have edited, for programs. */
    record RestoredFile(String file, String place, String fate) {
        static RestoredFile of(EditedFile edited) {
            return new RestoredFile(
                    edited.name(), edited.place(), edited.fate().name().toLowerCase(Locale.ROOT));
        }
    }
}
