package se.omvarld.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether only the user at work, or root, can have written a file. A file's own checksums show that it is whole, not who wrote
 * it: whoever wrote the one wrote the others.
 */
public final class OwnFile {
    private static final int ROOT = 0;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;
    private static final int STICKY = 01000;

    private OwnFile() {}

    /**
     * Asked of the file and of its folder, in which another could take its place. Where the file system knows no owners, it is
     * the user's.
     *
     * @param own a folder in which the user at work may write
     */
    public static boolean is(Path file, Path own) throws IOException {
        Path real = file.toRealPath();
        if (!real.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return true;
        }
        int user = user(own);
        Path folder = real.getParent();
        boolean shared = (mode(folder) & STICKY) != 0; // as /tmp: only its owner removes a file
        return isOf(real, user) && (shared || isOf(folder, user));
    }

    /** Root takes no group's word either; others' groups are often theirs alone. */
    private static boolean isOf(Path path, int user) throws IOException {
        int owner = (int) Files.getAttribute(path, "unix:uid");
        int writing = user == ROOT ? GROUP_WRITES | OTHERS_WRITE : OTHERS_WRITE;
        return (owner == user || owner == ROOT) && (mode(path) & writing) == 0;
    }

    private static int mode(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:mode");
    }

    private static int user(Path own) throws IOException {
        Path probe = Files.createTempFile(own, ".user", "");
        try {
            return (int) Files.getAttribute(probe, "unix:uid");
        } finally {
            Files.delete(probe);
        }
    }
}
