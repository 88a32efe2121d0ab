package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.backup.Checksum;
import se.omvarld.backup.FolderFiles;
import se.omvarld.backup.ShippedFiles;
import se.omvarld.backup.restore.EditedFile.Fate;

/**
 * Takes over what people edited in another installation, of an older version or the same. What nobody touched there stays as
 * this version ships it.
 */
final class EditedFilesTakeover {
    private final ShippedFiles theirOriginals;
    private final ShippedFiles ourOriginals;
    private final FolderFiles here;
    private final Path aside;

    /**
     * @param aside the folder where files go whose place is taken
     */
    EditedFilesTakeover(ShippedFiles theirOriginals, ShippedFiles ourOriginals, FolderFiles here, Path aside) {
        this.theirOriginals = theirOriginals;
        this.ourOriginals = ourOriginals;
        this.here = here;
        this.aside = aside;
    }

    /** What would become of each file; those that need nothing are left out. */
    List<EditedFile> plan(Map<String, byte[]> theirs) throws IOException {
        List<EditedFile> plan = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : theirs.entrySet()) {
            Optional<Fate> fate = fate(file.getKey(), Checksum.of(file.getValue()));
            fate.ifPresent(found -> plan.add(new EditedFile(file.getKey(), found)));
        }
        for (String name : theirOriginals.names()) {
            if (!theirs.containsKey(name) && Files.exists(here.place(name))) {
                plan.add(new EditedFile(name, Fate.REMOVED));
            }
        }
        return plan;
    }

    private Optional<Fate> fate(String name, String theirs) throws IOException {
        Optional<String> theirOriginal = theirOriginals.checksum(name);
        Optional<String> ourOriginal = ourOriginals.checksum(name);
        boolean untouched = theirOriginal.filter(theirs::equals).isPresent();
        boolean same = Files.isRegularFile(here.place(name))
                && Checksum.of(Files.readAllBytes(here.place(name))).equals(theirs);
        if (untouched || same) {
            return Optional.empty();
        } else if (ourOriginal.isEmpty()) {
            return Optional.of(Fate.ADDED);
        }
        return Optional.of(ourOriginal.equals(theirOriginal) ? Fate.EDITED : Fate.COMPARE);
    }

    /** Does what the plan says. */
    void carryOut(List<EditedFile> plan, Map<String, byte[]> theirs) throws IOException {
        for (EditedFile file : plan) {
            Path place = here.place(file.name());
            if (Files.exists(place)) {
                putAside(file.name(), place);
            }
            if (file.fate() == Fate.COMPARE && Files.exists(place)) {
                Files.copy(
                        place,
                        place.resolveSibling(place.getFileName() + ".dist"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            if (file.fate() == Fate.REMOVED) {
                Files.delete(place);
            } else {
                write(place, theirs.get(file.name()));
            }
        }
    }

    private void putAside(String name, Path place) throws IOException {
        Path kept = aside.resolve(name);
        Files.createDirectories(kept.getParent());
        Files.copy(place, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void write(Path place, byte[] content) throws IOException {
        Files.createDirectories(place.getParent());
        Path fresh = place.resolveSibling("." + place.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        FilePermissions.ofPlace(fresh, place);
        Files.write(fresh, content);
        Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
    }
}
