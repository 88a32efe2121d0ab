package se.omvarld.source.mail;

import java.util.regex.Pattern;

/** What mail systems write into a mail about its sender and its links: Exchange, Proofpoint, Mimecast, and rules of the own house. */
public final class SystemNotice {
    private static final int LONGEST = 500;

    private static final Pattern NOTICE =
            Pattern.compile("(?iu)\\W*(?:du får inte (?:ofta )?e-post från .*|du får inte e-post.*"
                    + "|you don.t often get e?mail from .*|some people who received this message don.t often.*"
                    + "|vissa (?:personer |mottagare )?som (?:har )?(?:fick|fått|tog emot|tagit emot|mottagit) .*"
                    + "|extern(?:t|al)?(?: (?:avsändare|e-?post|mejl|mail|meddelande|sender|e-?mail|message))?\\b\\W.*"
                    + "|(?:caution|warning|varning|obs|observera|var försiktig)\\b.{0,80}"
                    + "\\b(?:extern[a-zåäö]*|utanför|utifrån|outside|this e?-?mail|avsändare[n]?)\\b.*"
                    + "|(?:this|the|det här|detta) (?:e-?mail|message|meddelande[t]?|mail(?:et)?|mejl(?:et)?|e-post(?:meddelande)?)\\b.{0,80}"
                    + "\\b(?:extern[a-zåäö]*|outside|utanför|utifrån)\\b.*"
                    + "|(?:(?:den här |denna )?avsändaren?|(?:this |the )?sender)\\b.{0,40}"
                    + "\\b(?:verifierad|okänd|extern|unverified|not verified|verified|unknown|external)\\b.*"
                    + "|.{0,200}\\b(?:(?:klicka|svara) inte på\\b.{0,20}länkar|öppna inte\\b.{0,20}(?:bilagor|filer|länkar)"
                    + "|do not click\\b.{0,20}links?|don.t click\\b.{0,20}links?)\\b.*"
                    + "|(?:report suspicious|rapportera som misstänkt|zjqcmqryfpfptbanner(?:start|end))\\W*"
                    + "|.{0,80}\\bdeemed this file to be safe\\b.*)");

    private SystemNotice() {}

    /** Whether a line is such a notice. */
    public static boolean is(String line) {
        return line.length() <= LONGEST && NOTICE.matcher(line).matches();
    }
}
