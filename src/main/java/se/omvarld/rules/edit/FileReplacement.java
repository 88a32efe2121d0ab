package se.omvarld.rules.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.UUID;

/** Puts a whole file in the place of another, on the disk before it is seen, with the same owner, group and mode. */
public final class FileReplacement {
    private static final Path SELF = Path.of("/proc/self");
    private static final int ROOT = 0;
    private static final int UNKNOWN = -1;

    private FileReplacement() {}

    /** Why a file cannot be replaced by this user. */
    public enum Hindrance {
        /** Its folder is read-only, or closed to this user. */
        FOLDER,
        /** It belongs to somebody else, and would become this user's. */
        OWNER
    }

    /** What will hinder it, as far as can be seen beforehand; empty when nothing does. */
    public static Optional<Hindrance> hindrance(Path file) {
        try {
            return hindrance(file, Files.exists(SELF) ? (int) Files.getAttribute(SELF, "unix:uid") : UNKNOWN);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(Hindrance.FOLDER);
        }
    }

    /** @param user the number of the user who would replace it */
    static Optional<Hindrance> hindrance(Path file, int user) throws IOException {
        Path real = file.toRealPath();
        if (!Files.isWritable(real.getParent())) {
            return Optional.of(Hindrance.FOLDER);
        }
        boolean keeps = user == ROOT
                || user == UNKNOWN
                || Files.getAttribute(real, "unix:uid").equals(user);
        return keeps ? Optional.empty() : Optional.of(Hindrance.OWNER);
    }

    /**
     * Replaces it; a link stays one, and what it leads to is replaced.
     *
     * @param version what it must still be at the last moment, see {@link RulesEditor#version}
     * @throws UnwritableFileException when it cannot; the file is as it was
     * @throws NewerFileException when somebody has saved it meanwhile; it stays
     */
    static void replace(Path file, byte[] bytes, String version) throws UnwritableFileException, NewerFileException {
        Path fresh = null;
        try {
            Path real = file.toRealPath();
            fresh = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID());
            write(fresh, bytes);
            own(real, fresh);
            if (!RulesEditor.version(Files.readAllBytes(real)).equals(version)) {
                remove(fresh);
                throw new NewerFileException();
            }
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
            flush(real.getParent());
        } catch (IOException e) {
            boolean written = fresh != null && Files.exists(fresh);
            remove(fresh);
            throw new UnwritableFileException(hindrance(file).orElse(written ? Hindrance.OWNER : Hindrance.FOLDER), e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Who may read and write the old file may do so with the new one; else nobody would know why no longer. */
    private static void own(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(old, PosixFileAttributes.class);
        PosixFileAttributes made = view.readAttributes();
        if (!made.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!made.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // some file systems know no such thing for folders
        }
    }

    private static void remove(Path fresh) {
        try {
            if (fresh != null) {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            return; // a hidden file of no meaning stays
        }
    }
}
