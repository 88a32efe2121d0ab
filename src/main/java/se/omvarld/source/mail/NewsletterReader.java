package se.omvarld.source;

import java.time.Clock;
import java.util.List;
import se.omvarld.item.Item;

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
    public List<Item> read(Source source, Mail mail) {
        Gathering gathering = new Gathering(source, "", clock.instant());
        StoryLinks.in(MailPieces.of(mail), mail.date()).stream()
                .filter(story -> !story.title().isEmpty())
                .takeWhile(story -> !gathering.isFull())
                .forEach(gathering::add);
        if (gathering.items().isEmpty()) {
            throw new RefusedMailException(MailRefusal.NO_STORIES);
        }
        return gathering.items();
    }
}
