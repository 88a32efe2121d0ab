package se.omvarld.edition.published;

/**
 * Where the feed lies and what it says of itself.
 *
 * @param folder the folder for its file; empty for no feed
 * @param title its name
 * @param link the page that people go to from it
 * @param address the address at which the web server shows it
 */
public record FeedSettings(String folder, String title, String link, String address) {

    /** Whether there is to be a feed. */
    public boolean on() {
        return !folder.isEmpty();
    }
}
