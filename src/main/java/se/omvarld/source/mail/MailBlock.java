package se.omvarld.source.mail;

import java.util.regex.Pattern;

/**
 * A run of text in a mail.
 *
 * @param text one line, possibly empty where a link holds only an image
 * @param heading whether it stands in a heading
 * @param picture whether it is only what a picture says that it shows
 * @param address where it leads to, without tracking; empty when it is no link to a story
 */
record MailBlock(String text, boolean heading, boolean picture, String address) {

    /** What links say that lead to a story without naming it. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?iu)\\W*(?:läs|läs (?:mer|vidare|hela|artikeln|nyheten|rapporten|om)\\b.{0,40}|(?:ta del av|se|till|öppna|gå till|fortsätt läs[a-zåäö]*) .{0,30}"
                    + "|mer|(?:klicka )?här|(?:klicka|tryck) här .{0,40}|read(?: more| on| the)?\\b.{0,30}|continue reading|learn more|more|(?:click )?here"
                    + "|ladda (?:ner|ned).{0,20}|download.{0,20}|https?://\\S*|www\\.\\S*|<\\S*>)\\W*");

    private static final int TELLING = 15;
    private static final int LONGEST_FILLER = 200;

    boolean isLink() {
        return !address.isEmpty();
    }

    /** Whether it could be a story's title. */
    boolean isTitle() {
        return (heading ? !text.isBlank() : text.length() >= TELLING)
                && (text.length() > LONGEST_FILLER
                        || !SAYS_NOTHING.matcher(text).matches());
    }
}
