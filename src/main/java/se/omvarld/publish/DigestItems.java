package se.omvarld.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.item.Address;
import se.omvarld.item.SwedishDates;
import se.omvarld.store.Edition;
import se.omvarld.store.Editions;
import se.omvarld.store.Store;
import se.omvarld.store.Stories;
import se.omvarld.store.Story;

/** The items of the weekly digests, newest week first, each week in its digest's order. */
final class DigestItems {
    private final Store store;
    private final Editions editions;
    private final Map<Integer, String> areaNames;

    DigestItems(Store store, Clock clock, Map<Integer, String> areaNames) {
        this.store = store;
        this.editions = new Editions(store, clock);
        this.areaNames = areaNames;
    }

    List<FeedItem> newest(int most) {
        List<FeedItem> items = new ArrayList<>();
        for (Edition edition : editions.all(Edition.Kind.WEEKLY)) {
            if (items.size() < most && edition.state() != Edition.State.OPENED) {
                items.addAll(of(edition));
            }
        }
        return items.subList(0, Math.min(most, items.size()));
    }

    private List<FeedItem> of(Edition edition) {
        Instant frozen = editions.frozen(edition.period()).orElse(edition.until());
        FeedIds ids = new FeedIds();
        return new Stories(store)
                .shown(edition.period()).stream()
                        .map(story -> item(edition.period(), frozen, story, ids))
                        .toList();
    }

    private FeedItem item(String period, Instant frozen, Story story, FeedIds ids) {
        String area = areaNames.getOrDefault(story.area(), "");
        return new FeedItem(
                ids.of(period, story.id(), ""),
                FeedText.title(story.type().isEmpty() ? story.title() : story.type() + " – " + story.title()),
                Address.cleaned(story.link(), "").orElse(""),
                paragraphs(story, area),
                area,
                frozen);
    }

    private static List<String> paragraphs(Story story, String area) {
        String origin = Stream.of(story.publisher(), SwedishDates.day(story.dated()), area)
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + " · " + next)
                .orElseThrow();
        return Stream.of(story.lead(), origin)
                .map(FeedText::paragraph)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
