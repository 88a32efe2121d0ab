package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.backup.FolderFiles;
import se.omvarld.backup.PartNames;
import se.omvarld.backup.ShippedFiles;
import se.omvarld.backup.restore.EditedFile.Fate;
import se.omvarld.file.FilePermissions;
import se.omvarld.item.text.Sha256;
import se.omvarld.source.config.RouteFile;

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
            fate(file.getKey(), file.getValue()).ifPresent(plan::add);
        }
        for (String name : theirOriginals.names()) {
            String place = ourName(name);
            if (!theirs.containsKey(name) && Files.exists(here.place(place))) {
                plan.add(new EditedFile(name, place, Fate.REMOVED));
            }
        }
        return plan;
    }

    private Optional<EditedFile> fate(String name, byte[] content) throws IOException {
        String theirs = Sha256.hex(content);
        String place = ourName(name);
        Optional<String> theirOriginal = theirOriginals.checksum(name);
        Optional<String> ourOriginal = ourOriginals.checksum(place);
        boolean untouched = theirOriginal.filter(theirs::equals).isPresent();
        boolean same = Files.isRegularFile(here.place(place))
                && Sha256.hex(Files.readAllBytes(here.place(place))).equals(theirs);
        if (untouched || same) {
            return Optional.empty();
        } else if (!place.equals(name)) {
            return Optional.of(new EditedFile(name, place, Fate.MOVED));
        } else if (ourOriginal.isPresent()) {
            return Optional.of(
                    new EditedFile(name, name, ourOriginal.equals(theirOriginal) ? Fate.EDITED : Fate.COMPARE));
        }
        boolean fits = !isOfBundle(name) || (theirOriginal.isEmpty() && !runsHere(name, content));
        return Optional.of(
                fits
                        ? new EditedFile(name, name, Fate.ADDED)
                        : new EditedFile(name, notTakenOver(name).toString(), Fate.ASIDE));
    }

    /** The name that this version ships a file under: another one when it was only moved since. */
    private String ourName(String name) {
        Optional<String> original = theirOriginals.checksum(name);
        if (original.isEmpty() || ourOriginals.checksum(name).isPresent()) {
            return name;
        }
        return ourOriginals.names().stream()
                .filter(other -> ourOriginals.checksum(other).equals(original))
                .filter(other -> theirOriginals.checksum(other).isEmpty())
                .findFirst()
                .orElse(name);
    }

    private static boolean isOfBundle(String name) {
        return name.startsWith(PartNames.ROUTES) && !name.startsWith(PartNames.SOURCES);
    }

    /** Whether another file here has a route, a template or a bean of the same name: one of the two would take the other's place. */
    private boolean runsHere(String name, byte[] content) throws IOException {
        Set<String> ids = RouteFile.ids(content);
        for (Map.Entry<String, Path> file : here.all().entrySet()) {
            if (isOfBundle(file.getKey())
                    && !file.getKey().equals(name)
                    && !Collections.disjoint(ids, RouteFile.ids(Files.readAllBytes(file.getValue())))) {
                return true;
            }
        }
        return false;
    }

    private Path notTakenOver(String name) {
        return aside.resolve("not-taken-over").resolve(name);
    }

    /** Does what the plan says. */
    void carryOut(List<EditedFile> plan, Map<String, byte[]> theirs) throws IOException {
        for (EditedFile file : plan) {
            byte[] content = theirs.get(file.name());
            if (file.fate() == Fate.ASIDE) {
                Path kept = notTakenOver(file.name());
                Files.createDirectories(kept.getParent());
                Files.write(kept, content);
            } else {
                put(file, content);
            }
        }
    }

    private void put(EditedFile file, byte[] content) throws IOException {
        Path place = here.place(file.place());
        if (Files.exists(place)) {
            putAside(file.place(), place);
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
            write(place, content);
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
