package se.omvarld.rules.evaluate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;

/** A replayed month's picked items with their ranks by the shipped rules, and which of them were published. */
record RankedMonth(List<Item> picked, int published) {
    record Item(double rank, boolean published) {}

    static RankedMonth read(String month) {
        Path replayed = Path.of("../shared/replay", month, "items.json");
        Path report = Path.of("../shared/reports", month + ".json");
        assumeTrue(
                Files.isRegularFile(replayed) && Files.isRegularFile(report),
                "the replay months are not beside the project");
        Set<String> published =
                LabelledItems.read(report).stream().map(LabelledItem::title).collect(Collectors.toSet());
        RuleSet rules = new RuleLoader().load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));
        List<Item> picked = LabelledItems.read(replayed).stream()
                .filter(item -> rules.decide(item.item()).picked())
                .map(item -> {
                    Verdict verdict = rules.decide(item.item());
                    return new Item(verdict.rank(), published.contains(item.title()));
                })
                .toList();
        return new RankedMonth(picked, published.size());
    }

    /** The highest threshold, in tenths, at which this share of what was published stands in the chapters. */
    double highestThreshold(double share) {
        double threshold = 20;
        while (threshold > 0.1 && found(threshold) < share) {
            threshold = Math.round(10 * threshold - 1) / 10.0;
        }
        return threshold;
    }

    /** The lowest threshold, in tenths, at which the chapters hold at most so many times what was published. */
    double lowestThreshold(double size) {
        double threshold = 0.1;
        while (size(threshold) > size) {
            threshold = Math.round(10 * threshold + 1) / 10.0;
        }
        return threshold;
    }

    double found(double threshold) {
        return (double) publishedFrom(threshold) / published;
    }

    double size(double threshold) {
        return (double) from(threshold) / published;
    }

    String at(double threshold) {
        return "%d of %d published among %d in the chapters"
                .formatted(publishedFrom(threshold), published, from(threshold));
    }

    private long from(double threshold) {
        return picked.stream().filter(item -> item.rank() >= threshold).count();
    }

    private long publishedFrom(double threshold) {
        return picked.stream()
                .filter(item -> item.published() && item.rank() >= threshold)
                .count();
    }
}
