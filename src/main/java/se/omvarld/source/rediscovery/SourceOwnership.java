package se.omvarld.source.rediscovery;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.LanguageDetector;
import se.omvarld.source.config.LinkPattern;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.PressRoom;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.document.MarkupScan;
import se.omvarld.source.document.ReadingLimitException;
import se.omvarld.source.fetch.HttpAnswer;

/**
 * Whether what was found is a source's own: dated items of its own site, or of a press room that the site links to, in its
 * language, under its publisher's name. In doubt it is not: no source may be taken over by something else.
 */
final class SourceOwnership {
    private static final int FEWEST = 3;
    private static final double MOST_OF_THEM = 0.6;
    private static final double ALL_BUT_FEW = 0.8;

    /** What stands on domains that were given up, and on pages that were broken into. */
    private static final Pattern SPAM = Pattern.compile(
            "(?iU)\\b(?:casino\\w*|kasino\\w*|slots?|betting|odds|poker|jackpot|viagra"
                    + "|cialis|spelbolag|free ?spins|bonuskod\\w*|snabblån|lån utan uc|crypto ?signals?|porn\\w*|escort\\w*|replica)\\b");

    private static final Pattern FOR_SALE = Pattern.compile(
            "(?iU)domain (?:name )?(?:is |may be )?for sale|buy this domain|domänen är till salu|köp (?:den här )?domänen"
                    + "|parked (?:free|domain|by)|related searches|domänen är parkerad");

    /** Words of publishers' names that many have. */
    private static final Set<String> COMMON = Set.of(
            "sveriges",
            "svenska",
            "swedish",
            "region",
            "nyheter",
            "news",
            "myndigheten",
            "europeiska",
            "agency",
            "institutet",
            "university",
            "universitet",
            "kommun",
            "health",
            "hälsa",
            "digital",
            "daily",
            "press",
            "europe",
            "blogg",
            "industry",
            "medicin",
            "group",
            "förening",
            "dagens",
            "via",
            "sverige",
            "nationella",
            "institute",
            "rådet",
            "verket",
            "vård",
            "för",
            "och",
            "the",
            "for",
            "and");

    private final Source source;
    private final OwnSite site;
    private final Familiar familiar;
    private final Instant now;

    /**
     * What is known already.
     *
     * @param links of the source's items, canonical
     * @param titles of its items, in small letters
     * @param elsewhere whether another source watches an address
     */
    record Familiar(Set<String> links, Set<String> titles, Predicate<String> elsewhere) {
        boolean knows(Item item) {
            return Address.canonical(item.link()).filter(links::contains).isPresent()
                    || titles.contains(item.title().toLowerCase(Locale.ROOT));
        }
    }

    SourceOwnership(Source source, OwnSite site, Familiar familiar, Instant now) {
        this.source = source;
        this.site = site;
        this.familiar = familiar;
        this.now = now;
    }

    /**
     * Why it is not, in plain words; empty when it is.
     *
     * @param pages of the site that the search began with
     */
    Optional<String> objection(TrialAttempt attempt, List<HttpAnswer> pages) {
        List<Item> items = attempt.items();
        boolean inRoom = PressRoom.is(attempt.answer().address());
        if (items.size() < FEWEST) {
            return Optional.of("only " + items.size() + " items");
        } else if (familiar.elsewhere().test(attempt.candidate().address())) {
            return Optional.of("another source watches it");
        } else if (share(items, item -> item.published().isPresent()) < MOST_OF_THEM) {
            return Optional.of("its items are not dated");
        } else if (!attempt.isFresh(now)) {
            return Optional.of("nothing new for half a year");
        } else if (share(items, item -> isOwn(item.link(), inRoom)) < ALL_BUT_FEW) {
            return Optional.of("its items lie on other sites");
        } else if (share(items, item -> SPAM.matcher(item.title()).find()) > 1 - ALL_BUT_FEW || isForSale(pages)) {
            return Optional.of("it looks like a domain that was given up");
        } else if (share(items, this::isForeign) > MOST_OF_THEM) {
            return Optional.of("it is in another language");
        }
        return unlike(attempt, inRoom ? List.of() : pages);
    }

    private Optional<String> unlike(TrialAttempt attempt, List<HttpAnswer> pages) {
        boolean known = attempt.items().stream().anyMatch(familiar::knows);
        if (known) {
            return Optional.empty();
        } else if (!isNamed(attempt, pages)) {
            return Optional.of("nothing there names " + source.publisher());
        } else if (isOfOneType() && (source.parameter("link-pattern").isEmpty() || !fitsPattern(attempt.items()))) {
            return Optional.of("it may hold other things than " + source.parameter("type"));
        }
        return Optional.empty();
    }

    private static double share(List<Item> items, Predicate<Item> test) {
        return (double) items.stream().filter(test).count() / items.size();
    }

    private boolean isOwn(String link, boolean inRoom) {
        return site.holds(link) || (inRoom && PressRoom.is(link));
    }

    private boolean isForeign(Item item) {
        if (source.publisher().isEmpty()) {
            return false; // a site that is not watched yet may be in any language
        }
        String expected = source.parameter("language").isEmpty() ? "sv" : source.parameter("language");
        return LanguageDetector.of(item.title() + " " + item.lead())
                .filter(found -> !found.equals(expected))
                .isPresent();
    }

    /** Everything of the source is of one type, so that the site's other news would be given it too. */
    private boolean isOfOneType() {
        return !source.parameter("type").isEmpty();
    }

    private boolean fitsPattern(List<Item> items) {
        return share(items, item -> LinkPattern.in(source).test(item.link())) >= MOST_OF_THEM;
    }

    private boolean isNamed(TrialAttempt attempt, List<HttpAnswer> pages) {
        List<Pattern> names = names();
        return source.publisher().isBlank()
                || Stream.concat(pages.stream(), Stream.of(attempt.answer()))
                        .map(SourceOwnership::text)
                        .anyMatch(text -> names.stream()
                                .anyMatch(name -> name.matcher(text).find()));
    }

    /** The words of the publisher's name that tell it from others, short ones only as they are written; else the whole name. */
    private List<Pattern> names() {
        Set<String> words = new HashSet<>(List.of(source.publisher().split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < 3 || COMMON.contains(word.toLowerCase(Locale.ROOT)));
        int flags = Pattern.UNICODE_CHARACTER_CLASS;
        if (words.isEmpty()) {
            words.add(source.publisher().strip());
        }
        return words.stream()
                .map(word -> Pattern.compile(
                        "\\b" + Pattern.quote(word) + (word.length() < 5 ? "\\b" : ""),
                        word.length() < 5 ? flags : flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static boolean isForSale(List<HttpAnswer> pages) {
        return pages.stream().map(SourceOwnership::text).anyMatch(text -> FOR_SALE.matcher(text)
                .find());
    }

    private static String text(HttpAnswer answer) {
        try {
            String text = answer.text();
            return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")
                    ? text
                    : MarkupScan.html(text, "").text();
        } catch (ReadingLimitException e) {
            return "";
        }
    }
}
