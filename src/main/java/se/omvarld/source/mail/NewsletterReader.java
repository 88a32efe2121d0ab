package se.omvarld.source.mail;

import java.time.Clock;
import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.source.config.Source;
import se.omvarld.source.document.ItemCollector;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Reads newsletters: each link to a story is an item, dated as the mail. */
public final class NewsletterReader {
    private final Clock clock;

    public NewsletterReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The stories of a newsletter in its order.
     *
     * @throws RefusedMailException when it links to none
     */
    public List<Item> read(Source source, ReceivedMail mail) {
        ItemCollector gathering = new ItemCollector(source, "", clock.instant());
        StoryLinks.in(MailBlocks.of(mail), mail.date()).stream()
                .filter(story -> !story.title().isEmpty())
                .takeWhile(story -> !gathering.isFull())
                .forEach(gathering::add);
        if (gathering.items().isEmpty()) {
            throw new RefusedMailException(MailRefusal.NO_STORIES);
        }
        return gathering.items();
    }
}
