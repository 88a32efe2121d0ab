package se.omvarld.edition.docx;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.omvarld.file.WorkFolder;

/**
 * LibreOffice, which can lay a document out on pages. It works in a folder of its own that is removed afterwards: with a
 * fresh profile without macros and links, bounded in time, memory and size, and knowing none of the settings.
 */
public final class LibreOffice {
    private static final String OFF = "off";
    private static final long MAX_PDF = 50_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Optional<Path> program;
    private final Duration patience;

    /** @param setting the program's path; empty searches the PATH for {@code soffice}, {@code off} does without */
    public LibreOffice(String setting) {
        this(setting, PATIENCE);
    }

    LibreOffice(String setting, Duration patience) {
        this.patience = patience;
        this.program = switch (setting.strip()) {
            case OFF -> Optional.empty();
            case "" -> onPath();
            default -> Optional.of(Path.of(setting.strip()));
        };
    }

    /** What is wrong with a value of the setting {@code report.soffice}, in plain English. */
    public static Optional<String> problem(String setting) {
        boolean fine = setting.isEmpty() || setting.equals(OFF) || Files.isExecutable(Path.of(setting));
        return fine
                ? Optional.empty()
                : Optional.of("'" + setting + "' is no program; write the path of soffice, off, or nothing");
    }

    private static Optional<Path> onPath() {
        String places = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(places.split(File.pathSeparator, -1))
                .filter(place -> !place.isBlank())
                .flatMap(place -> Stream.of(Path.of(place, "soffice"), Path.of(place, "soffice.com")))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    boolean isThere() {
        return program.isPresent();
    }

    /**
     * The document's pages.
     *
     * @throws IOException when there are none, whatever the reason; the message says which
     */
    byte[] pdf(byte[] document) throws IOException {
        try (WorkFolder work = WorkFolder.make("omvarld-pages")) {
            Path folder = work.path();
            prepare(folder.resolve("profile/user"));
            Path file = Files.write(folder.resolve("draft.docx"), document);
            Path soffice = program.orElseThrow(() -> new IOException("LibreOffice is not there"));
            new LibreOfficeRun(soffice, folder, patience).toPdf(file);
            return read(folder.resolve("draft.pdf"));
        }
    }

    private static void prepare(Path profile) throws IOException {
        Files.createDirectories(profile);
        try (InputStream settings = LibreOffice.class.getResourceAsStream("/libreoffice-profile.xcu")) {
            Files.copy(settings, profile.resolve("registrymodifications.xcu"));
        }
    }

    private static byte[] read(Path pdf) throws IOException {
        if (!Files.isRegularFile(pdf)) {
            throw new IOException("LibreOffice made no PDF");
        } else if (Files.size(pdf) > MAX_PDF) {
            throw new IOException("LibreOffice's PDF is larger than " + MAX_PDF / 1_000_000 + " MB");
        }
        return Files.readAllBytes(pdf);
    }
}
