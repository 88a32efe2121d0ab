package se.omvarld.cli.command.backups;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.backup.Backups;
import se.omvarld.backup.restore.EditedFile;
import se.omvarld.backup.restore.Upgrade;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.BackupFactory;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Output;
import se.omvarld.template.ProgramCommand;

/** Takes over what was edited in the installation before this one. */
@Command(
        name = "upgrade",
        description = "Takes over the edited files of config and routes from the installation of an older version.")
public final class UpgradeCommand extends Subcommand {
    @Parameters(paramLabel = "DIR", description = "the old installation, with its folders config, routes and lib")
    private Path from;

    @Option(names = "--preview", description = "only say what would be done")
    private boolean preview;

    @Override
    public Integer call() {
        Folders folders = omvarld().folders();
        if (!preview) {
            folders.makeData();
        }
        Output output = output();
        java.time.Clock clock = java.time.Clock.systemUTC();
        Path aside = folders.inData("before-upgrade-" + Backups.stamp(clock));
        List<EditedFile> files = new Upgrade(BackupFactory.files(folders), aside).from(from, preview);
        files.forEach(edited -> output.line(edited.sentence()));
        output.line(said(files.size()));
        output.document(files.stream().map(RestoreCommand.RestoredFile::of).toList());
        return 0;
    }

    private String said(int files) {
        if (files == 0) {
            return "nothing is left to take over";
        }
        return preview
                ? Output.count(files, "file") + "; nothing was done, this is a preview"
                : Output.count(files, "file") + "; now run: " + ProgramCommand.of("check");
    }
}
