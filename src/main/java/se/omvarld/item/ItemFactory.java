package se.omvarld.item;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes items of what one document of a source says.
 *
 * @param base the document's address, for relative links
 * @param now when the document was read
 */
public record ItemFactory(Origin origin, String base, Instant now) {

    /** A title made of the lead's beginning. */
    private static final int LONGEST_STAND_IN = 120;

    private static final Pattern FILE_ENDING = Pattern.compile("\\.[a-zA-Z]{2,5}$");

    /** The item; empty when the source gave neither a title nor anything to make one of. */
    public Optional<Item> make(RawItem raw) {
        String link = Address.cleaned(raw.link(), base).orElse("");
        String lead = PlainText.lead(raw.summary());
        String title = title(raw, lead, link);
        if (title.isEmpty()) {
            return Optional.empty();
        }
        ItemIdentity identity = ItemIdentity.of(origin.source(), link, PlainText.title(raw.guid()), title);
        return Optional.of(new Item(
                origin, identity.base(), link, OfficialTitle.apart(title), lead, published(raw, link), now, identity));
    }

    private static String title(RawItem raw, String lead, String link) {
        String title = PlainText.title(raw.title());
        if (!title.isEmpty()) {
            return title;
        }
        return lead.isEmpty() ? readable(link) : PlainText.of(raw.summary(), LONGEST_STAND_IN);
    }

    /** The words of the address's last step. */
    private static String readable(String link) {
        String path = AddressParts.of(link).path().replaceAll("/+$", "");
        String last = PercentEncoding.decoded(path.substring(path.lastIndexOf('/') + 1));
        String words = FILE_ENDING.matcher(last).replaceAll("").replaceAll("[-_+]+", " ");
        String text = PlainText.title(words.replace('<', ' '));
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Optional<Instant> published(RawItem raw, String link) {
        return DateParser.plausible(DateParser.parse(raw.date()), now)
                .or(() -> DateParser.plausible(DateParser.inAddress(link), now));
    }
}
