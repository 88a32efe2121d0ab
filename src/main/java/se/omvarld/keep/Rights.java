package se.omvarld.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may read the files that people edit: what a command writes is closed to others otherwise. */
public final class Rights {
    private Rights() {}

    /** Gives a file, not yet in its place, the rights of the one there; of a new one, readers are those of its folder. */
    static void ofPlace(Path fresh, Path place) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        } else if (Files.exists(place)) {
            view.setPermissions(Files.getPosixFilePermissions(place));
        } else {
            ofFolder(fresh);
        }
    }

    /** Lets those read a new file who may read its folder, where the file system knows such rights. */
    public static void ofFolder(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Path folder = file.toAbsolutePath().getParent();
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
            rights.retainAll(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
            rights.addAll(PosixFilePermissions.fromString("rw-------"));
            view.setPermissions(rights);
        }
    }
}
