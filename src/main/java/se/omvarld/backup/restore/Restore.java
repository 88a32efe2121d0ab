package se.omvarld.backup.restore;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import se.omvarld.backup.BackupFile;
import se.omvarld.backup.BackupManifest;
import se.omvarld.backup.Backups;
import se.omvarld.backup.DatabaseUrl;
import se.omvarld.backup.EditedFiles;
import se.omvarld.backup.FolderFiles;
import se.omvarld.backup.PartNames;
import se.omvarld.backup.ShippedFiles;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.Schema;
import se.omvarld.store.db.StoreException;

/** Puts a backup in place of a store, and the edited files of its time beside this version's. */
public final class Restore {
    private final DatabaseUrl database;
    private final FolderFiles files;
    private final Path data;
    private final Backups backups;
    private final String stamp;
    private boolean withRoutes;
    private String keptAt = "";

    /**
     * @param data the data folder
     * @param backups makes a backup of what a PostgreSQL store held before
     * @param stamp the end of the names of what is put aside
     */
    public Restore(DatabaseUrl database, FolderFiles files, Path data, Backups backups, String stamp) {
        this.database = database;
        this.files = files;
        this.data = data;
        this.backups = backups;
        this.stamp = stamp;
    }

    /** Takes over routes and settings also from a file that others can have written: somebody knows where it comes from. */
    public Restore withRoutes(boolean known) {
        withRoutes = known;
        return this;
    }

    /**
     * Restores no settings that keep the store elsewhere than those in place: the daemon would find another store there, or an empty one.
     *
     * @param url {@code store.url} of the settings in place; empty when somebody says where the store is to be
     */
    public Restore keptAt(String url) {
        keptAt = url;
        return this;
    }

    /**
     * What was restored.
     *
     * @param made when the backup was made, in UTC as ISO text
     * @param schema of the backup
     * @param aside where the store went whose place was taken; empty when there was none
     * @param edited what became of edited files
     * @param leftOut settings whose values must be given again
     */
    public record Restored(
            String made, String schema, long rows, String aside, List<EditedFile> edited, List<String> leftOut) {}

    /**
     * Restores a backup, of which every part is checked first.
     *
     * @param replace whether a store that holds something may be put aside
     * @param storeOnly whether the files in config and routes stay as they are
     * @throws StoreException saying why nothing was changed
     */
    public Restored run(Path backup, boolean replace, boolean storeOnly, Consumer<String> progress) {
        try {
            Files.createDirectories(data);
            progress.accept("checking " + backup);
            BackupManifest manifest = BackupFile.check(backup, data.toFile().getUsableSpace());
            refuseNewer(backup, manifest);
            try (BackupFile file = BackupFile.open(backup);
                    RestoreTarget target = RestoreTarget.of(database, data, backups, stamp);
                    StagedStore staged = new StagedStore(target.staging())) {
                if (!storeOnly) {
                    refuseElsewhere(backup, EditedFiles.in(file));
                }
                if (!storeOnly && !withRoutes) {
                    refuseForeign(backup, EditedFiles.in(file));
                }
                if (!replace) {
                    target.refuseFull();
                }
                staged.fill(file, progress);
                String aside = target.take(staged, progress);
                List<EditedFile> edited = storeOnly ? List.of() : takeOver(backup, file);
                return new Restored(
                        manifest.made(), manifest.schema(), manifest.rows(), aside, edited, manifest.leftOut());
            }
        } catch (IOException | SQLException e) {
            throw new StoreException("the backup " + backup + " was not restored: " + e.getMessage(), e);
        }
    }

    private static void refuseNewer(Path backup, BackupManifest manifest) {
        Schema ours = new DatabaseUrl("jdbc:sqlite::memory:", "", "").schema();
        if (ours.isNewer(manifest.schema())) {
            throw new RefusedException(backup + " has schema " + manifest.schema() + ", made by version "
                    + manifest.program() + "; this version knows schemas up to " + ours.newest()
                    + ". Install that version, or a newer one, and restore there");
        }
    }

    private List<EditedFile> takeOver(Path file, BackupFile backup) {
        try {
            return takeOver(backup);
        } catch (IOException e) {
            throw new StoreException(
                    "the store of " + file + " is restored, but not all edited files of config and routes: " + e
                            + ". Unpack them by hand (a backup is a zip file), or restore once more with --replace as a user"
                            + " who may write there",
                    e);
        }
    }

    private List<EditedFile> takeOver(BackupFile backup) throws IOException {
        EditedFiles theirs = EditedFiles.in(backup);
        EditedFilesTakeover takeover = takeover(theirs);
        List<EditedFile> plan = takeover.plan(theirs.content());
        takeover.carryOut(plan, theirs.content());
        return plan;
    }

    private EditedFilesTakeover takeover(EditedFiles theirs) {
        return new EditedFilesTakeover(
                theirs.originals(), ShippedFiles.own(), files, data.resolve("before-restore-" + stamp));
    }

    /** Routes and settings say what the daemon runs, whom it trusts and where it sends: root puts none in place unseen. */
    private void refuseForeign(Path backup, EditedFiles theirs) throws IOException {
        List<String> steering = takeover(theirs).plan(theirs.content()).stream()
                .map(EditedFile::name)
                .filter(Restore::steers)
                .toList();
        if (!steering.isEmpty() && !OwnFile.is(backup, data)) {
            throw new RefusedException(
                    backup + " can have been written by others than you (its owner and rights, or its"
                            + " folder's), and would change what the daemon runs: " + String.join(", ", steering)
                            + ". Restore the store only with --store-only; or look at these files in it (a backup is a zip file), and"
                            + " if you know where it comes from, restore all with --with-routes");
        }
    }

    private void refuseElsewhere(Path backup, EditedFiles theirs) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(
                new String(theirs.content().getOrDefault(PartNames.SETTINGS, new byte[0]), StandardCharsets.UTF_8)));
        String url = settings.getProperty("store.url", keptAt).strip();
        if (!keptAt.isEmpty() && !withoutOptions(url).equals(withoutOptions(keptAt))) {
            throw new RefusedException(backup + " holds settings that keep the store at " + StoreException.shown(url)
                    + ", and those in place keep it at " + StoreException.shown(keptAt)
                    + ": the daemon would not find what was restored. Say where it is to be with --set store.url=… (and store.user);"
                    + " or restore it here with --store-only, and leave the settings as they are");
        }
    }

    /** Backups hold no passwords, which may stand there. */
    private static String withoutOptions(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static boolean steers(String name) {
        return name.equals(PartNames.SETTINGS)
                || (name.startsWith(PartNames.ROUTES) && !name.startsWith(PartNames.SOURCES));
    }
}
