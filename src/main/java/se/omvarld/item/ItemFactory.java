package se.omvarld.item;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.DateParser;
import se.omvarld.item.text.LazyText;
import se.omvarld.item.text.PlainText;

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

    private static final Pattern JOINT = Pattern.compile("\\s[-–—|·•:»]\\s*$");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    /** Hexadecimal digits, as of a UUID, or a short prefix with a number. */
    private static final Pattern KEY = Pattern.compile("(?=.*\\d)[0-9a-fA-F ]{6,}|\\p{L}{1,4} ?\\d+");

    private static final Set<String> OF_ANY_PAGE = Set.of(
            ("main index default home start page view show node article document documents download file pdf html"
                            + " content data dataset datasets media assets files sida visa dokument artikel artiklar"
                            + " fil filer bilaga innehåll innehall news nyhet nyheter publikation publikationer item"
                            + " items detail details contentassets globalassets print original")
                    .split(" ", -1));

    /** The item; empty when the source gave neither a title nor anything to make one of. */
    public Optional<Item> make(RawItem raw) {
        String link = Address.cleaned(raw.link(), base).orElse("");
        LazyText summary = raw.summary();
        LazyText lead = LazyText.of(() -> PlainText.lead(summary.text()));
        String title = title(raw, lead, link);
        if (title.isEmpty()) {
            return Optional.empty();
        }
        ItemIdentity identity = ItemIdentity.of(origin.source(), link, PlainText.title(raw.guid()), title);
        return Optional.of(new Item(
                origin, identity.base(), link, OfficialTitle.apart(title), lead, published(raw, link), now, identity));
    }

    private String title(RawItem raw, LazyText lead, String link) {
        String title = withoutPublisher(PlainText.title(raw.title()));
        if (!title.isEmpty()) {
            return title;
        }
        return lead.text().isEmpty()
                ? readable(link)
                : PlainText.of(raw.summary().text(), LONGEST_STAND_IN);
    }

    /** The words of the last of the address's steps that tells what it is about; else of the last. */
    private static String readable(String link) {
        String[] steps = Address.path(link).split("/", -1);
        String last = "";
        for (int i = steps.length - 1; i >= 0; i--) {
            String words = words(steps[i]);
            if (isTelling(words)) {
                return words;
            }
            last = last.isEmpty() ? words : last;
        }
        return last;
    }

    /** {@code Nya regler - Arbetsmiljöverket}: the publisher stands beside each title anyway. */
    private String withoutPublisher(String title) {
        int end = title.length() - origin.publisher().length();
        if (end < 4
                || origin.publisher().isBlank()
                || !title.regionMatches(true, end, origin.publisher(), 0, title.length() - end)) {
            return title;
        }
        Matcher joint = JOINT.matcher(title.substring(0, end));
        return joint.find() && joint.start() > 0 ? title.substring(0, joint.start()) : title;
    }

    private static String words(String step) {
        String name = FILE_ENDING.matcher(Address.decoded(step)).replaceAll("");
        String text = PlainText.title(name.replaceAll("[-_+]+", " ").replace('<', ' '));
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A number, a key or a word such as "main" says nothing of a document. */
    private static boolean isTelling(String words) {
        return WORD.matcher(words).find()
                && !KEY.matcher(words).matches()
                && !OF_ANY_PAGE.contains(words.toLowerCase(Locale.ROOT));
    }

    private Optional<Instant> published(RawItem raw, String link) {
        return DateParser.plausible(DateParser.parse(raw.date()), now)
                .or(() -> DateParser.plausible(DateParser.inAddress(link), now));
    }
}
