package se.omvarld.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What answers of Exchange Online mean for its administrator (learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection
 * using OAuth" and "Fix NDR error codes"). Only hints: what the server said is quoted as it is.
 */
public final class ExchangeAnswers {
    private static final Map<String, String> MEANINGS = meanings();

    private ExchangeAnswers() {}

    private static Map<String, String> meanings() {
        String granted =
                "the token lacks the permission for Exchange (not Graph), the enterprise application's object id is not"
                        + " the one given to New-ServicePrincipal, the mailbox was not granted to it, or the user is not the mailbox's address";
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(
                "5.7.139",
                "a policy forbids it: SMTP AUTH is off for the mailbox or the tenant, or conditional access");
        meanings.put("535 5.7.3", granted);
        meanings.put("AUTHENTICATE failed", granted);
        meanings.put(
                "User is authenticated but not connected",
                "the token is good, but this mailbox was not granted to the app: Add-MailboxPermission, FullAccess");
        meanings.put("SendAsDenied", "the app may not send as this sender: Add-RecipientPermission, SendAs");
        meanings.put("5.7.60", "the app may not send as this sender: Add-RecipientPermission, SendAs");
        meanings.put("AccessTokenExpired", "the token ended; the next round gets a new one");
        return meanings;
    }

    /** Whether a refusal is a setting of the server's, which can be mended, and not the mail's. */
    static boolean isOfASetting(String answer) {
        return answer.contains("SendAsDenied") || answer.contains("5.7.60");
    }

    /** What to do, to stand behind what the server said; empty when nothing is known of it. */
    public static String hint(String answer) {
        return MEANINGS.entrySet().stream()
                .filter(meaning -> answer.contains(meaning.getKey()))
                .findFirst()
                .map(meaning -> " (Exchange Online: " + meaning.getValue() + ")")
                .orElse("");
    }
}
