package se.omvarld.cli.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.item.text.Sha256;
import se.omvarld.rules.change.ResultFile;

/** What a folder's files hold, as one short text: it changes when any file does, also on a network share. The
 * page that the bundle itself writes there does not count. */
public final class FolderContent {
    private FolderContent() {}

    public static String of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = Sha256.begin();
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .filter(file -> !ResultFile.is(file))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return Sha256.end(digest);
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
    }
}
