package se.omvarld.source.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omvarld.item.RawItem;

/**
 * The stories that a mail links to: where an image, a title and "read more" lead to the same address, they are one, also when
 * each has a counting address of its own. The
 * title is what the link says, else the heading or the text before it; the lead is the text after the title.
 */
final class StoryLinks {
    private static final int SHORTEST_LEAD = 40;

    private final List<MailBlock> pieces;
    private final String date;

    private StoryLinks(List<MailBlock> pieces, String date) {
        this.pieces = pieces;
        this.date = date;
    }

    /**
     * The stories in the mail's order; a title or a lead that is not found is empty.
     *
     * @param date the date of all of them, as it is written
     */
    static List<RawItem> in(List<MailBlock> pieces, String date) {
        StoryLinks links = new StoryLinks(CountedLinks.joined(pieces), date);
        Set<String> addresses = new LinkedHashSet<>();
        links.pieces.stream().filter(MailBlock::isLink).forEach(piece -> addresses.add(piece.address()));
        List<RawItem> stories = new ArrayList<>();
        int after = 0;
        for (String address : addresses) {
            int last = links.last(address);
            stories.add(links.story(address, after, last));
            after = Math.max(after, last + 1);
        }
        return stories;
    }

    private int last(String address) {
        int last = 0;
        for (int i = 0; i < pieces.size(); i++) {
            last = pieces.get(i).address().equals(address) ? i : last;
        }
        return last;
    }

    private RawItem story(String address, int from, int last) {
        Optional<MailBlock> named = named(address);
        return named.map(title -> story(address, title.text(), leadAfter(title, address)))
                .orElseGet(() -> before(address, from, last));
    }

    private RawItem story(String address, String title, String lead) {
        return new RawItem(address, "", title, lead, date);
    }

    /** What the links themselves say: a heading before other words, the first before later ones. */
    private Optional<MailBlock> named(String address) {
        List<MailBlock> titles = pieces.stream()
                .filter(piece -> piece.address().equals(address) && piece.isTitle())
                .toList();
        return titles.stream()
                .filter(MailBlock::heading)
                .findFirst()
                .or(() -> titles.stream().filter(title -> !title.picture()).findFirst())
                .or(() -> titles.stream().findFirst());
    }

    /** The first longer text between a title and the next story. */
    private String leadAfter(MailBlock title, String address) {
        return pieces.subList(pieces.indexOf(title) + 1, pieces.size()).stream()
                .takeWhile(piece ->
                        !piece.heading() && (!piece.isLink() || piece.address().equals(address)))
                .map(MailBlock::text)
                .filter(text -> text.length() >= SHORTEST_LEAD)
                .findFirst()
                .orElse("");
    }

    /** A story whose links only say "read more": its title and lead stand between the story before and the link. */
    private RawItem before(String address, int from, int last) {
        List<MailBlock> told = pieces.subList(Math.min(from, last), last).stream()
                .filter(piece -> !piece.isLink() && piece.isTitle())
                .toList();
        Optional<MailBlock> heading = told.stream().filter(MailBlock::heading).reduce((one, later) -> later);
        if (heading.isPresent()) {
            List<MailBlock> below = told.subList(told.lastIndexOf(heading.get()) + 1, told.size());
            return story(
                    address,
                    heading.get().text(),
                    below.stream().map(MailBlock::text).findFirst().orElse(""));
        }
        int end = told.size();
        if (end > 1 && told.get(end - 1).text().length() >= SHORTEST_LEAD) {
            return story(address, told.get(end - 2).text(), told.get(end - 1).text());
        }
        return story(address, end == 0 ? "" : told.get(end - 1).text(), "");
    }
}
