package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.omvarld.backup.FolderFiles;
import se.omvarld.backup.ShippedFiles;
import se.omvarld.store.db.StoreException;

/** Takes over the edited files of the installation before this one. Its store needs nothing: it is migrated when opened. */
public final class Upgrade {
    private final FolderFiles here;
    private final Path aside;

    /**
     * @param aside the folder where files go whose place is taken
     */
    public Upgrade(FolderFiles here, Path aside) {
        this.here = here;
        this.aside = aside;
    }

    /**
     * Takes them over.
     *
     * @param from the old installation, with its folders config, routes and lib
     * @param preview true: nothing is changed
     * @throws StoreException when there is no installation, or a file cannot be read or written
     */
    public List<EditedFile> from(Path from, boolean preview) {
        if (!Files.isDirectory(from.resolve("config")) || !Files.isDirectory(from.resolve("routes"))) {
            throw new StoreException(from + " is no installation: it has no folders config and routes", null);
        }
        try {
            Map<String, byte[]> theirs = new TreeMap<>();
            Path routes = from.resolve("routes");
            FolderFiles there = new FolderFiles(from.resolve("config"), routes, routes.resolve("sources"));
            for (Map.Entry<String, Path> file : there.all().entrySet()) {
                theirs.put(file.getKey(), Files.readAllBytes(file.getValue()));
            }
            EditedFilesTakeover takeover =
                    new EditedFilesTakeover(ShippedFiles.of(from), ShippedFiles.own(), here, aside);
            List<EditedFile> plan = takeover.plan(theirs);
            if (!preview) {
                takeover.carryOut(plan, theirs);
            }
            return plan;
        } catch (IOException e) {
            throw new StoreException("the files of " + from + " could not be taken over: " + e, e);
        }
    }
}
