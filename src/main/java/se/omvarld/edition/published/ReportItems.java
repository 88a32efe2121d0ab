package se.omvarld.edition.published;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.Sha256;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.store.published.PublishedReports;

/** The items of the published reports, newest month first, each month in its report's order. */
final class ReportItems {
    private static final int MOST_PARAGRAPHS = 10;

    private final PublishedReports reports;
    private final Map<Integer, String> areaNames;
    private final ZoneId zone;

    ReportItems(PublishedReports reports, Map<Integer, String> areaNames, ZoneId zone) {
        this.reports = reports;
        this.areaNames = areaNames;
        this.zone = zone;
    }

    List<FeedItem> newest(int most) {
        List<YearMonth> months = new ArrayList<>(reports.months());
        List<FeedItem> items = new ArrayList<>();
        for (int i = months.size() - 1; i >= 0 && items.size() < most; i--) {
            items.addAll(of(months.get(i)));
        }
        return items.subList(0, Math.min(most, items.size()));
    }

    private List<FeedItem> of(YearMonth month) {
        Set<String> ids = new HashSet<>();
        return reports.of(month).stream()
                .filter(LabelledItem::relevant)
                .map(item -> item(month, item, ids))
                .toList();
    }

    private FeedItem item(YearMonth month, LabelledItem item, Set<String> ids) {
        String title = FeedText.title(item.title());
        String identity = Address.canonical(item.url()).orElse(title);
        String area = areaNames.getOrDefault(item.area(), "");
        return new FeedItem(
                id(month.toString(), identity, title, ids),
                item.type().isEmpty() ? title : FeedText.title(item.type() + " – " + item.title()),
                item.urls().stream()
                        .flatMap(url -> Address.cleaned(url, "").stream())
                        .findFirst()
                        .orElse(""),
                paragraphs(month, item, area),
                area,
                afterwards(month));
    }

    /**
     * An id made of the identity alone, so that an item keeps it when its title is mended; of the title as well for a second item
     * with that identity: always the same for the same item of the same period, and no two alike.
     *
     * @param period where the item stood, for example {@code 2026-03}
     */
    private static String id(String period, String identity, String title, Set<String> given) {
        String id = id(period, identity);
        for (int same = 0; !given.add(id); same++) {
            id = id(period, identity + "\n" + title + "\n" + same);
        }
        return id;
    }

    private static String id(String period, String identity) {
        return "omvarldsbevakning-" + period + "-" + Sha256.hex(identity, 8);
    }

    private static List<String> paragraphs(YearMonth month, LabelledItem item, String area) {
        String stood = "Omvärldsbevakning " + SwedishDateFormat.month(month);
        String origin = Stream.of(item.publisher(), area, stood)
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + " · " + next)
                .orElseThrow();
        return Stream.concat(item.body().stream().limit(MOST_PARAGRAPHS).map(ReportItems::whole), Stream.of(origin))
                .map(FeedText::paragraph)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A text that a source or we cut is shown to its last whole sentence. */
    private static String whole(String text) {
        String said = text.strip();
        int end = Math.max(said.lastIndexOf(". "), Math.max(said.lastIndexOf("! "), said.lastIndexOf("? ")));
        return said.endsWith("…") || said.endsWith("...") ? said.substring(0, end + 1) : said;
    }

    /** A month's report is published when the month is over; its very day is not known. */
    private Instant afterwards(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
}
