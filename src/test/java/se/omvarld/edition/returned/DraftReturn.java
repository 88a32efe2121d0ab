package se.omvarld.edition.returned;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.text.ChapterNames;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.ReadReport;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.item.address.Address;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedItem.State;
import se.omvarld.store.story.Story;

/** A document held against the draft that it was made from, without a store. */
final class DraftReturn {
    private final List<ReturnedItem> items;
    final ReadReport report;
    final String answer;

    /** @param stories what the draft shows */
    DraftReturn(byte[] sent, byte[] returned, List<Story> stories) {
        FrozenDraft draft = FrozenDraft.of(
                new RenderedEdition.Part("utkast.docx", "", sent), new ChapterNames(Drafts.AREAS), stories);
        Map<String, String> addresses = new HashMap<>();
        stories.forEach(
                story -> Address.canonical(story.link()).ifPresent(address -> addresses.put(address, story.id())));
        report = new ReportReader(Drafts.AREAS).read("utkast.docx", returned, draft.outline());
        items = new DraftComparison(draft, addresses).of(report.items(), report.unread());
        List<ReadDoubt> doubts = Stream.concat(
                        report.doubts().stream(), DraftMatch.joined(draft, report.items(), addresses).stream())
                .toList();
        ReturnedDraft what = new ReturnedDraft(
                YearMonth.of(2026, 3),
                items,
                true,
                false,
                report.unread(),
                doubts,
                report.notes(),
                report.unfinished());
        answer = ReturnText.of(what, "utkast.docx", Drafts.AREAS);
    }

    List<String> titles(State state) {
        return which(item -> item.state() == state);
    }

    List<String> which(Predicate<ReturnedItem> which) {
        return items.stream()
                .filter(which)
                .map(item -> item.item().title())
                .sorted()
                .toList();
    }

    /** The only item with this title that is published. */
    ReadItem item(String title) {
        return report.items().stream()
                .filter(item -> item.title().equals(title))
                .reduce((one, other) -> {
                    throw new AssertionError("two have the title " + title);
                })
                .orElseThrow();
    }

    List<String> unread() {
        return report.unread().stream().map(UnreadItem::title).toList();
    }
}
