package se.omvarld.cli.command.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.omvarld.cli.setup.UnreadableFileException;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.LabelledItems;

/** Files of labelled items that a command names. */
final class LabelledFiles {
    private LabelledFiles() {}

    static List<LabelledItem> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(List.of(file + ": there is no such file"));
        }
        try {
            return LabelledItems.read(file);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(e.getMessage());
        }
    }
}
