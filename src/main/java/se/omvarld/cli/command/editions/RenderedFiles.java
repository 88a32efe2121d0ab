package se.omvarld.cli.command.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.store.edition.RenderedEdition;

/** Writes an edition's parts as files that people can open. */
public final class RenderedFiles {
    private RenderedFiles() {}

    /** The attachment or the HTML first, then the rest. */
    public static List<Path> write(Path folder, String period, RenderedEdition rendered) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (RenderedEdition.Part part : rendered.parts()) {
                Path file = folder.resolve(name(period, part));
                Files.write(file, part.content());
                files.add(part.mediaType().startsWith("text/plain") ? files.size() : 0, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
        return files;
    }

    private static String name(String period, RenderedEdition.Part part) {
        if (part.attached()) {
            return part.name();
        }
        return period + (part.mediaType().startsWith("text/html") ? ".html" : ".txt");
    }
}
