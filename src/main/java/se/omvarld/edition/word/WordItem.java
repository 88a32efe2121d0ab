package se.omvarld.edition.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.omvarld.edition.text.ReadDoubt;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.edition.text.UnreadItem;
import se.omvarld.edition.word.paragraph.WordLine;
import se.omvarld.edition.word.paragraph.WordParagraph;
import se.omvarld.edition.wording.TypedTitle;

/** What stands under a heading, sorted into text and addresses. */
final class WordItem {
    private static final Pattern ITEM_NUMBER = Pattern.compile("^\\d{1,2}\\.\\d{1,3}\\.?\\s+(?=\\S)");
    private static final Pattern NOTE = Pattern.compile("(\\[[^\\]]{0,200}]\\s*)+\\.?");
    private static final Pattern OWN_NOTE = Pattern.compile(
            "(?iu)\\[(skriv om|översätt och skriv om|förslag|ingress saknas[^\\]]*|källadress saknas|inga [^\\]]*)]\\s*");

    private final WordSection section;
    private final List<String> body = new ArrayList<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final Set<String> inText = new LinkedHashSet<>();
    private final List<ReadDoubt> doubts = new ArrayList<>();
    /** Text after the addresses, in whose place a second item may begin; at first nobody knows. */
    private final List<String> after = new ArrayList<>();

    private final Set<String> second = new LinkedHashSet<>();

    private WordItem(WordSection section) {
        this.section = section;
    }

    static WordItem of(WordSection section) {
        WordItem item = new WordItem(section);
        item.notes(section.heading());
        section.under().forEach(paragraph -> {
            item.take(paragraph.lines());
            item.notes(paragraph);
        });
        return item;
    }

    /** The heading without its number and notes. */
    String heading() {
        return ITEM_NUMBER.matcher(withoutNotes(section.heading().text())).replaceFirst("");
    }

    /** Whether the heading says anything. */
    boolean isOne() {
        return !heading().isEmpty() && !NOTE.matcher(heading()).matches();
    }

    /** A note is no text of the item, but may name its source. */
    private void notes(WordParagraph paragraph) {
        paragraph.notes().stream()
                .flatMap(
                        note -> WordAddress.isAddress(note) ? WordAddress.all(note).stream() : WordAddress.within(note))
                .forEach(address -> inText.add(read(address)));
    }

    private void take(List<WordLine> lines) {
        StringBuilder text = new StringBuilder();
        for (WordLine line : lines) {
            if (WordAddress.isAddress(line)) {
                text(text);
                WordAddress.all(line).forEach(this::address);
            } else {
                text.append(text.isEmpty() ? "" : " ").append(line.text());
                WordAddress.within(line).forEach(address -> inText.add(read(address)));
            }
        }
        text(text);
    }

    private void text(StringBuilder said) {
        String text = withoutNotes(said.toString());
        said.setLength(0);
        if (text.isEmpty() || NOTE.matcher(text).matches()) {
            return;
        }
        (urls.isEmpty() ? body : after).add(text);
    }

    private void address(WordAddress address) {
        String url = read(address);
        boolean led = after.isEmpty() || after.get(after.size() - 1).endsWith(":");
        if (second.isEmpty() && (led || urls.contains(url))) {
            body.addAll(after);
            after.clear();
            urls.add(url);
        } else {
            second.add(url);
        }
    }

    private String read(WordAddress address) {
        address.other()
                .ifPresent(other -> doubts.add(
                        new ReadDoubt(ReadDoubt.Kind.OTHER_ADDRESS_BEHIND, heading(), address.address(), other)));
        return address.address();
    }

    ReadItem read() {
        TypedTitle title = TypedTitle.of(heading());
        List<String> all = new ArrayList<>(body);
        all.addAll(second.isEmpty() ? after : List.of());
        return new ReadItem(
                section.heading().id(WordSections.ITEM), title.title(), title.type(), section.area(), all, addresses());
    }

    private List<String> addresses() {
        Set<String> all = new LinkedHashSet<>(urls.isEmpty() ? inText : urls);
        if (all.isEmpty()) {
            section.heading().lines().stream()
                    .flatMap(WordAddress::within)
                    .forEach(address -> all.add(address.address()));
        }
        return new ArrayList<>(all);
    }

    List<ReadDoubt> doubts() {
        return doubts;
    }

    /** What was not read: all of it when the section says so, else what looks like a second item. */
    Optional<UnreadItem> unread() {
        if (section.unread().isPresent()) {
            Set<String> all = new LinkedHashSet<>(urls);
            all.addAll(second);
            all.addAll(inText);
            String under = all.isEmpty()
                    ? ""
                    : section.after().map(WordItem::new).map(WordItem::heading).orElse("");
            return Optional.of(new UnreadItem(
                    heading(), section.unread().get(), under, section.heading().ids(), new ArrayList<>(all)));
        }
        return second.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnreadItem(
                        after.get(0), UnreadItem.Reason.SECOND_ADDRESS, heading(), List.of(), new ArrayList<>(second)));
    }

    private static String withoutNotes(String text) {
        return OWN_NOTE.matcher(text).replaceAll("").strip();
    }
}
