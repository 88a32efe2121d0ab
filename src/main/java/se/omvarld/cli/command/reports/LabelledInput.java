package se.omvarld.cli.command.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.setup.UnreadableFileException;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.LabelledItems;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.published.PublishedReports;
import se.omvarld.store.published.ReturnedReports;
import se.omvarld.template.MessageCatalog;

/**
 * What rules are tested on.
 *
 * @param months of which report an item is; items of files are of none
 * @param names what people call them
 * @param chosen what people chose by answering digests, and no report has published since: labels of less weight, apart
 */
record LabelledInput(
        List<LabelledItem> items, Map<LabelledItem, YearMonth> months, String names, List<LabelledItem> chosen) {

    /** The items of files, in their order. */
    static LabelledInput in(List<Path> files, MessageCatalog says) {
        List<LabelledItem> items = files.stream()
                .flatMap(file -> LabelledFiles.read(file, says).stream())
                .toList();
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        return new LabelledInput(items, Map.of(), names, List.of());
    }

    /**
     * The items of all imported reports, oldest month first; of a month whose draft came back edited also what its draft
     * proposed and the report does not have.
     */
    static LabelledInput imported(Setup setup) {
        try (Store store = setup.store()) {
            PublishedReports reports = new PublishedReports(store);
            List<LabelledItem> items = new ArrayList<>();
            Map<LabelledItem, YearMonth> months = new HashMap<>();
            Set<YearMonth> known = new TreeSet<>(reports.months());
            known.addAll(new ReturnedReports(store).unfinished());
            for (YearMonth month : known) {
                List<LabelledItem> labels = new ArrayList<>(reports.of(month));
                labels.addAll(new ReturnedReports(store).unpublished(month));
                items.addAll(labels);
                labels.forEach(item -> months.put(item, month));
            }
            List<LabelledItem> chosen = chosen(store, items);
            if (items.isEmpty() && chosen.isEmpty()) {
                throw new UsageException(List.of(setup.messages().text("test.nothing_imported")));
            }
            String names = known.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
            return new LabelledInput(items, months, names, chosen);
        }
    }

    /** What was published, or taken out of a draft, says more than an answer to a digest. */
    private static List<LabelledItem> chosen(Store store, List<LabelledItem> reported) {
        Set<String> known = reported.stream().flatMap(LabelledItem::keys).collect(Collectors.toSet());
        return new Choices(store)
                .labels().stream()
                        .filter(item -> item.keys().noneMatch(known::contains))
                        .toList();
    }

    /** Files of labelled items that a command names. */
    private static final class LabelledFiles {
        private LabelledFiles() {}

        static List<LabelledItem> read(Path file, MessageCatalog says) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(List.of(says.text("file.missing", file)));
            }
            try {
                return LabelledItems.read(file);
            } catch (IllegalArgumentException e) {
                throw new UnreadableFileException(says.text("test.unreadable", e.getMessage()));
            }
        }
    }
}
