package se.omvarld.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    private static final byte[] NEW = "nytt".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("areas.yaml"), "gammalt");
    }

    @Test
    void should_keep_owner_group_and_mode_and_leave_a_link_a_link() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Object owner = Files.getAttribute(file, "unix:uid");
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("config")).resolve("areas.yaml"), file);

        FileReplacement.replace(link, NEW, version());

        assertThat(file).hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(owner);
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void should_leave_a_newer_file_alone_and_nothing_beside_it() throws Exception {
        String version = version();
        Files.writeString(file, "av någon annan");

        assertThatThrownBy(() -> FileReplacement.replace(file, NEW, version)).isInstanceOf(NewerFileException.class);

        assertThat(file).hasContent("av någon annan");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void should_say_beforehand_who_may_not_replace_it() throws Exception {
        int owner = (int) Files.getAttribute(file, "unix:uid");

        assertThat(FileReplacement.hindrance(file)).isEmpty();
        assertThat(FileReplacement.hindrance(file, owner)).isEmpty();
        assertThat(FileReplacement.hindrance(file, 0)).as("root").isEmpty();
        assertThat(FileReplacement.hindrance(file, owner + 1)).hasValue(FileReplacement.Hindrance.OWNER);
        assertThat(FileReplacement.hindrance(folder.resolve("gone/areas.yaml")))
                .hasValue(FileReplacement.Hindrance.FOLDER);
    }

    private String version() throws Exception {
        return RulesEditor.version(Files.readAllBytes(file));
    }
}
