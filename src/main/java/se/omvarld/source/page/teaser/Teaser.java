package se.omvarld.source.page.teaser;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import se.omvarld.item.RawItem;
import se.omvarld.item.date.DateParser;
import se.omvarld.source.document.ReadingDeadline;

/** A block of a page that announces one item: where in it title, link, date and lead stand when nobody says so. */
public final class Teaser {
    public static final Evaluator HEADING = QueryParser.parse("h1,h2,h3,h4,h5,h6,[role=heading]");

    /** Digg begins titles with the date in brackets. */
    private static final Pattern DATED_TITLE = Pattern.compile("^\\[\\d{4}-\\d{2}-\\d{2}]\\s*");

    private static final Pattern MONTH = Pattern.compile("^https?://[^?#]*?/(20\\d\\d)/(0[1-9]|1[0-2])/");

    private final Element block;
    private final Instant now;
    private final TeaserLink link;
    private final String title;

    /**
     * Finds the block's link and title, by which the rest is known.
     *
     * @param base the address that links are relative to
     * @param isItem which addresses may be an item's
     * @param now when the page was read
     */
    public Teaser(Element block, String base, Predicate<String> isItem, Instant now) {
        ReadingDeadline.check();
        this.block = block;
        this.now = now;
        this.link = TeaserLink.in(block, base, isItem);
        this.title = TeaserTitle.of(block, link.heading(), link.element());
    }

    public RawItem raw() {
        return new RawItem(link(), "", DATED_TITLE.matcher(title).replaceFirst(""), lead(), date());
    }

    /** Empty when the block leads to no item. */
    public String link() {
        return link.address().orElse("");
    }

    public String title() {
        return title;
    }

    /** Whether it leads somewhere, under words that say something. */
    public boolean isAnnouncement() {
        return !title.isBlank() && !TitleText.isEmpty(title) && !link().isEmpty();
    }

    public boolean hasHeading() {
        return link.heading().isPresent();
    }

    /** As it is written, or what that means today; empty when nothing there is a date. */
    public String date() {
        String date = TeaserDate.of(block, now);
        if (!date.isEmpty()) {
            return date;
        }
        return DATED_TITLE.matcher(title).find() ? title : monthInAddress();
    }

    /** The first day of the month that WordPress has in addresses; a day in an address is read where items are made. */
    private String monthInAddress() {
        Matcher month = MONTH.matcher(link());
        return month.find() && DateParser.inAddress(link()).isEmpty()
                ? month.group(1) + "-" + month.group(2) + "-01"
                : "";
    }

    public String lead() {
        return TeaserLead.of(block, title);
    }
}
