package se.omvarld.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, where it is installed; bounded in memory and time. */
public final class Office {
    private Office() {}

    public static void assumeInstalled() {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
    }

    public static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    }

    /** Writes the file in another format beside itself. */
    public static void convert(Path file, String format) throws IOException, InterruptedException {
        Path folder = file.getParent();
        String command = "ulimit -v 8000000; timeout 100 soffice -env:UserInstallation=file://"
                + folder.resolve("profile") + " --headless --convert-to " + format + " --outdir " + folder + " " + file;
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }
}
