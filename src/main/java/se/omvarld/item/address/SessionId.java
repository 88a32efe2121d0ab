package se.omvarld.item.address;

import java.util.regex.Pattern;

/**
 * What servers add to addresses to know a visitor without cookies, another one at each visit. Only names that mean nothing
 * else: {@code sid} may be the number of a story. What other addresses change is told by guid, title and date.
 */
final class SessionId {
    /** Java, PHP, ColdFusion: {@code /nyhet/5;jsessionid=0A1B}. */
    private static final Pattern IN_PATH =
            Pattern.compile("(?i);(?:jsessionid|phpsessid|sessionid|session_id|sid|cfid|cftoken)=[^/;]*");

    /** ASP.NET: {@code /(S(lit3py55t21z5v55vlm25s55))/nyhet.aspx}. */
    private static final Pattern AS_FOLDER = Pattern.compile("(?i)/\\((?:[a-z]\\([a-z0-9]{20,60}\\))+\\)(?=/)");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?:jsessionid|phpsessid|sessionid|session_id|sessid|aspsessionid[a-z]*|cfid|cftoken)=.*");

    private SessionId() {}

    static String withoutIn(String path) {
        boolean mayHold = path.indexOf(';') >= 0 || path.indexOf('(') >= 0;
        return mayHold ? AS_FOLDER.matcher(IN_PATH.matcher(path).replaceAll("")).replaceAll("") : path;
    }

    static boolean isIn(String parameter) {
        return PARAMETER.matcher(parameter).matches();
    }
}
