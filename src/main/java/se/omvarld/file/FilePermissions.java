package se.omvarld.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may read the files that people edit: what a command writes is closed to others otherwise. */
public final class FilePermissions {
    private static final Logger LOG = LoggerFactory.getLogger(FilePermissions.class);

    private FilePermissions() {}

    /** Gives a file, not yet in its place, the owner and rights of the one there; a new one those of its folder. */
    public static void ofPlace(Path fresh, Path place) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null || !Files.exists(place)) {
            ofFolder(fresh);
            return;
        }
        PosixFileAttributes old = Files.readAttributes(place, PosixFileAttributes.class);
        own(view, old);
        view.setPermissions(old.permissions());
    }

    /** Lets those read a new file who may read its folder, where the file system knows such rights. */
    public static void ofFolder(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            PosixFileAttributes folder =
                    Files.readAttributes(file.toAbsolutePath().getParent(), PosixFileAttributes.class);
            own(view, folder);
            view.setPermissions(readers(folder.permissions()));
        }
    }

    /** Lets those read a file who may read another one, where the file system knows such rights. */
    public static void ofReaders(Path file, Path other) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(readers(Files.getPosixFilePermissions(other)));
        }
    }

    private static Set<PosixFilePermission> readers(Set<PosixFilePermission> other) {
        Set<PosixFilePermission> rights = EnumSet.copyOf(other);
        rights.retainAll(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
        rights.addAll(PosixFilePermissions.fromString("rw-------"));
        return rights;
    }

    /** Root restores for the daemon; others own what they write. */
    private static void own(PosixFileAttributeView view, PosixFileAttributes old) {
        try {
            view.setGroup(old.group());
            view.setOwner(old.owner());
        } catch (IOException e) {
            LOG.debug("a file stays with who wrote it: {}", e.toString());
        }
    }
}
