package se.omvarld.edition.choice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.omvarld.source.mail.SystemNotice;

/** What mail programs, gateways and habit put around the words of an answer, line by line; Swedish and English. */
final class MailProgramLines {
    private static final String DATE = "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[:.]\\d\\d|\\d{4}|@)";

    /** {@code Den mån 23 mars 2026 kl 07:00 skrev …:}, {@code … wrote:}, in either order. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile("(?iu)[>\\s]*+(?=.*" + DATE + ").{0,300}\\b(?:skrev|wrote)\\b.{0,300}:\\s*");

    private static final Pattern BEGUN_ATTRIBUTION =
            Pattern.compile("(?iu)(?=.*\\d)(?:(?:den|on)\\b.*|.{0,300}\\b(?:skrev|wrote)\\b.*)");

    private static final Pattern SENDER = Pattern.compile("(?iu)[*>\\s]*(?:från|from|avsändare|von)\\s*:\\*?.*");
    private static final Pattern OTHER_HEADER = Pattern.compile(
            "(?iu)[*>\\s]*(?:skickat|sent|datum|date|till|to|ämne|subject|rubrik|kopia|cc|svar till|reply-to)\\s*:\\*?.*");

    /** What stands above a quote by itself. */
    private static final Pattern RULE = Pattern.compile(
            "(?iu)_{10,}|-{2,}\\s*(?:ursprungligt meddelande|originalmeddelande|original(?: message|meddelande)?"
                    + "|vidarebefordrat (?:meddelande|brev|mejl)|forwarded message)\\s*-{2,}|begin forwarded message:|vidarebefordrat (?:brev|meddelande):"
                    + "|.*(?:svara|skriv) (?:ovanför|över) (?:den här|denna) (?:raden|linjen).*|.*(?:reply|type your reply|write) above this line.*");

    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?iu)\\W*(?:(?:med )?(?:vänlig|vänliga|bästa|varma|glada|soliga|trevlig|hjärtliga) hälsning(?:ar)?"
                    + "|(?:många |hälsn|mvh|vh|v\\.?h|m\\.v\\.h)|hälsning(?:ar)?|(?:(?:best|kind|warm|many) )?regards|best wishes|sincerely"
                    + "|allt gott|ha (?:det|en) .{1,30})\\b\\W*(?:\\p{L}[\\p{L}.-]*+\\W*+){0,4}");

    private static final Pattern OWN = Pattern.compile(
            "(?iu)\\W*(?:(?:mejlet |e-postmeddelandet )?(?:skickat|skickades|sänt|skickad) (?:från|med|via) (?:min |mitt )?\\S+.*|sent (?:from|with|via) (?:my )?\\S+.*"
                    + "|(?:hämta|skaffa|get) (?:outlook|bluemail|spark|edison)\\b.*)");

    private static final Pattern FOOTER = Pattern.compile(
            "(?iu)\\W*(?:(?:(?:obs|observera|caution|warning|varning|viktigt)\\W+)?(?:det här|detta|this|the) (?:e-?post|e-?mail|mejl|meddelande|message)\\p{L}*\\b.*"
                    + "\\b(?:extern|external|outside|utanför|sekretess|konfidentiel|avsett|avsedd|mottagare|virus|skanna|scanna|scanned|checked|confidential|intended|recipient).*"
                    + "|(?:tänk på|värna|think of|consider|please consider) (?:om )?(?:miljön|the environment)\\b.*|(?=.*\\b(?:meddelande|mejl|e-?post|e-?mail|message|behandla))(?=.{60}).*\\b(?:sekretess|konfidentiell|confidential|personuppgift)\\p{L}*\\b.*"
                    + "|(?:scannad|skannad|genomsökt|scanned|virusfri|virus-free|virus free)\\b.*|.*(?:unsubscribe|avprenumerera|avsluta prenumeration)\\b.*|you received this message because.*"
                    + "|(?:så|hur|här)(?: kan du läsa)?(?: om)?(?: hur)? (?:vi |myndigheten |e-hälsomyndigheten )?(?:behandlar|hanterar) .*)");

    private static final Pattern CONTACT = Pattern.compile(
            "(?iu).*(?:(?:tfn|tel(?:efon)?|mob(?:il)?|växel|direkt|phone|fax)\\b.{0,3}[\\d+(]|(?:\\+|00)46\\b|\\b0\\d{1,3}[ -–/]\\d{2,3}|[\\w.-]+@[\\w.-]+\\.\\w|www\\.|\\b\\d{3} ?\\d\\d [A-ZÅÄÖ]).*");

    private static final Pattern COURTESY = Pattern.compile(
            "(?iu)\\W*(?:(?:hej(?:san| hej| igen| på er| alla)?|hallå|god (?:morgon|dag|kväll)|godmorgon|morrn|tjena|hi|hello|dear all|bästa (?:ni|alla|kollega))\\b\\W*(?:\\p{L}++\\W*+){0,2}"
                    + "|(?:stort |många |ett stort )?(?:tack|thanks|thank you|tackar)(?: så (?:mycket|jättemycket)| på förhand| för (?:hjälpen|brevet|mejlet|utskicket|veckobrevet|det))?\\W*"
                    + "|här kommer (?:mina |våra )?(?:val|svar|urval)\\W*|se (?:mina )?svar (?:nedan|inline)\\W*|mina val(?: nedan)?\\W*)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
    private static final int LONGEST_NAME = 40;

    private MailProgramLines() {}

    static boolean isAttribution(String line) {
        return line.length() < 600 && ATTRIBUTION.matcher(line).matches();
    }

    /** Whether a line may be the beginning of one that is broken. */
    static boolean beginsAttribution(String line) {
        return line.length() < 300 && BEGUN_ATTRIBUTION.matcher(line).matches();
    }

    static boolean isSenderHeader(String line) {
        return SENDER.matcher(line).matches();
    }

    static boolean isOtherHeader(String line) {
        return OTHER_HEADER.matcher(line).matches();
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** Whether a signature begins here: a dash, a greeting, what the program says of itself, or the sender's own name. */
    static boolean beginsSignature(String line, String sender) {
        return line.matches("--+|—|[_*=~]{2,}")
                || SIGN_OFF.matcher(line).matches()
                || OWN.matcher(line).matches()
                || isNameOf(line, sender);
    }

    private static boolean isNameOf(String line, String sender) {
        String plain = line.replaceFirst("^[/–-]+\\s*", "").strip();
        String local = folded(sender.substring(0, Math.max(0, sender.indexOf('@'))));
        List<String> words =
                WORD.matcher(plain).results().map(found -> found.group()).toList();
        return plain.length() <= LONGEST_NAME
                && !words.isEmpty()
                && words.size() <= 4
                && String.join(" ", words).equals(plain.replaceAll("[.,]", ""))
                && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)))
                && words.stream().anyMatch(word -> word.length() > 2 && local.contains(folded(word)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e');
    }

    /** What gateways and programs write into a mail about itself. */
    static boolean isSystem(String line) {
        return SystemNotice.is(line)
                || FOOTER.matcher(line).matches()
                || OWN.matcher(line).matches();
    }

    static boolean isContact(String line) {
        return CONTACT.matcher(line).matches();
    }

    /** Greeting and thanks, which need no reader. */
    static boolean isCourtesy(String line) {
        return COURTESY.matcher(line).matches();
    }
}
