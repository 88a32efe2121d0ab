package se.omvarld.source.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.omvarld.item.address.Address;

/** Where a link in a mail leads to, as far as the link itself says so. Nothing is called: a call would tell who reads. */
public final class UnwrappedLink {
    /** Mails go through several services, each of which may wrap what the one before has wrapped. */
    private static final int MOST_WRAPPERS = 6;

    /** What names the reader: of Substack, Beehiiv, ConvertKit, Klaviyo, Drip, MailerLite, Salesforce, Emarsys, Dotdigital. */
    private static final Set<String> READER = Set.of(
            "token",
            "email",
            "e-mail",
            "mail",
            "isfreemail",
            "publication_id",
            "post_id",
            "triedredirect",
            "_bhlid",
            "ck_subscriber_id",
            "_kx",
            "__s",
            "ml_subscriber",
            "ml_subscriber_hash",
            "subscriber",
            "subscriber_id",
            "subscriberid",
            "subscriberkey",
            "contactid",
            "contact_id",
            "recipient",
            "recipientid",
            "recipient_id",
            "sfmc_id",
            "sfmc_sub",
            "sc_uid",
            "sc_lid",
            "sc_llid",
            "sc_eh",
            "sc_src",
            "dm_i",
            "et_rid",
            "et_cid",
            "ss_email_id",
            "vgo_ee",
            "esid",
            "_cldee",
            "mailid",
            "trk_contact",
            "trk_msg",
            "trk_sid",
            "trk_module",
            "wickedid",
            "nlid",
            "jwt");

    private static final Pattern SUBSTACK_READER = Pattern.compile("[a-z0-9]{4,8}");

    private UnwrappedLink() {}

    /** The address without tracking; empty when it is none of the web. */
    public static Optional<String> of(String link) {
        return of(link, "");
    }

    /**
     * The address without tracking.
     *
     * @param base where relative links begin; may be empty
     */
    public static Optional<String> of(String link, String base) {
        Optional<String> address = Address.cleaned(whole(link), base);
        for (int i = 0; i < MOST_WRAPPERS && address.isPresent(); i++) {
            Optional<String> target = LinkProtection.target(address.get()).flatMap(inner -> Address.cleaned(inner, ""));
            if (target.isEmpty() || target.equals(address)) {
                break;
            }
            address = target;
        }
        return address.map(UnwrappedLink::withoutReader);
    }

    /** White space within comes from lines that were broken on the way. */
    private static String whole(String link) {
        return link.replaceAll("[\\t\\r\\n]+", "").strip();
    }

    private static String withoutReader(String address) {
        int start = address.indexOf('?');
        if (start < 0) {
            return address;
        }
        int fragment = address.indexOf('#', start);
        String end = fragment < 0 ? "" : address.substring(fragment);
        String query = address.substring(start + 1, fragment < 0 ? address.length() : fragment);
        boolean substack = query.contains("publication_id=") || address.matches("https?://[^/]*\\bsubstack\\.com/.*");
        boolean mailchimp = address.matches("https?://(?:[^/]*\\.list-manage\\.com|mailchi\\.mp)/.*");
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !isReader(parameter, substack, mailchimp) || isPost(address, parameter))
                .collect(Collectors.joining("&"));
        return address.substring(0, start) + (kept.isEmpty() ? "" : "?" + kept) + end;
    }

    /** There it is all that says which post it is: {@code substack.com/app-link/post?publication_id=1&post_id=2}. */
    private static boolean isPost(String address, String parameter) {
        return address.contains("substack.com/app-link/") && parameter.matches("(?:publication|post)_id=\\d{1,20}");
    }

    private static boolean isReader(String parameter, boolean substack, boolean mailchimp) {
        String[] pair = parameter.split("=", 2);
        String value = pair.length < 2 ? "" : pair[1];
        return READER.contains(pair[0].toLowerCase(Locale.ROOT))
                || (mailchimp && pair[0].equals("e"))
                || value.startsWith("eyJ")
                || value.matches("[^@%]+(?:@|%40)[^@%]+\\.[a-z]+")
                || (substack
                        && pair[0].equals("r")
                        && SUBSTACK_READER.matcher(value).matches());
    }
}
