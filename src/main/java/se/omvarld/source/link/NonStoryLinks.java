package se.omvarld.source.link;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The links of a mail that lead to no story: to itself in a browser, to leave, to follow, to policies, to front pages. */
public final class NonStoryLinks {

    /** Whole words of a link, so that a story about privacy remains one. */
    private static final Pattern WORDS = Pattern.compile("(?iu)\\W*(?:"
            + "(?:visa|läs|öppna|se)\\b.{0,30}\\bi (?:din |en )?(?:webb)?läsare.{0,10}|.{0,30}\\bi webbläsare[n]?"
            + "|(?:view|read|open|see)\\b.{0,40}\\b(?:browser|online)|webb?version.{0,10}|(?:visa )?online(?:version)?"
            + "|(?:avregistrera|avprenumerera|avanmäl|avsluta (?:din |min )?prenumeration(?:en)?|unsubscribe|opt[ -]?out)\\b.{0,40}"
            + "|(?:ändra|hantera|uppdatera|manage|update|change)\\b.{0,40}"
            + "(?:prenumeration|inställningar|uppgifter|profil|preferences|subscription|profile)[a-zåäö]*"
            + "|(?:prenumerera|anmäl dig|subscribe|sign up)\\b.{0,40}"
            + "|(?:vår |läs (?:om )?vår |our |read our )?(?:integritetspolicy|personuppgiftspolicy|personuppgifter|dataskydd"
            + "|privacy(?: policy| notice| statement)?|cookies?(?: ?policy)?|kakor|gdpr"
            + "|(?:allmänna )?villkor|terms(?: .{0,20})?|disclaimer)"
            + "|(?:kontakt|kontakta|contact)(?: oss| us)?|om oss|about us|annonsera.{0,30}|advertise.{0,30}"
            + "|(?:tipsa|forward to|dela|share)\\b.{0,30}|(?:följ|follow)\\b.{0,40}"
            + "|(?:logga in|log ?in|sign ?in|mina sidor|mitt konto|my account)\\b.{0,30}"
            + "|läs om varför det här är viktigt|learn why this is important|(?:läs mer|learn more) om avsändar.{0,40}"
            + "|(?:hämta|skaffa|get) outlook (?:för|for)\\b.{0,30}|report suspicious|rapportera som misstänkt"
            + "|bli (?:prenumerant|medlem|kund)\\b.{0,30}|(?:läs |till )?e-?tidning(?:en)?"
            + "|facebook|twitter|x|linkedin|instagram|youtube|bluesky|threads)\\W*");

    private static final Set<String> STEPS = Set.of(
            "visa-i-webblasare",
            "visa-i-webblasaren",
            "view-in-browser",
            "viewinbrowser",
            "view-online",
            "webversion",
            "webbversion",
            "avregistrera",
            "avregistrering",
            "avprenumerera",
            "unsubscribe",
            "optout",
            "opt-out",
            "preferences",
            "subscribe",
            "prenumerera",
            "manage-subscription",
            "integritet",
            "integritetspolicy",
            "privacy",
            "privacy-policy",
            "personuppgifter",
            "cookies",
            "cookie-policy",
            "annonsera",
            "kontakt");

    private static final Pattern SOCIAL =
            Pattern.compile("(?:.+\\.)?(?:facebook|twitter|x|linkedin|instagram|youtube|tiktok"
                    + "|threads|pinterest|whatsapp)\\.(?:com|net)|(?:.+\\.)?(?:bsky\\.app|t\\.me|youtu\\.be|lnkd\\.in)"
                    + "|apps\\.apple\\.com|play\\.google\\.com");

    private static final Pattern FILE_OF_NO_STORY =
            Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|ico|css|js|ics|vcf)");

    /** What mail systems write above and below a mail: who the sender is, why a link was checked, where it was written. */
    private static final Pattern MAIL_SYSTEM = Pattern.compile(
            "(?i)aka\\.ms/(?:learnabout|protect|o365|safelinks|o0ukef|getoutlook"
                    + "|aab9ysg|ghei36).*|[^/]*phishalarm[^/]*\\.proofpoint\\.com/.*|(?:login|security)[a-z-]*\\.mimecast\\.com/.*");

    private static final int LONGEST_WORDS = 120;

    private NonStoryLinks() {}

    /** Whether a link's words say that it leads to no story. */
    public static boolean isWords(String text) {
        return text.length() <= LONGEST_WORDS && WORDS.matcher(text).matches();
    }

    /**
     * Whether an address leads to no story.
     *
     * @param address cleaned
     */
    public static boolean isAddress(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return true;
        }
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(uri.getRawPath());
        boolean isFrontPage = path.matches("/*|/(?:sv|en|se)/?|null") && uri.getRawQuery() == null;
        return isFrontPage
                || MAIL_SYSTEM.matcher(host + path).matches()
                || SOCIAL.matcher(host).matches()
                || FILE_OF_NO_STORY.matcher(path).matches()
                || Arrays.stream(path.toLowerCase(Locale.ROOT).split("/")).anyMatch(STEPS::contains);
    }
}
