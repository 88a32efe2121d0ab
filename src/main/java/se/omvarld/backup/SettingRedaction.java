package se.omvarld.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes passwords out of a file of settings. They belong in the environment, but people write them there. */
final class SettingRedaction {
    private static final Pattern PASSWORD =
            Pattern.compile("(?m)^([ \\t]*([A-Za-z0-9._-]*(?:password|secret|token|webhook))[ \\t]*=)[ \\t]*\\S.*$");

    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)((?:password|passwd|pwd)=)[^&\\s]+");

    private SettingRedaction() {}

    /**
     * A file without its secrets.
     *
     * @param latin1 its bytes, each as the letter of that number
     * @param leftOut the settings that they were in
     */
    record Cleaned(String latin1, List<String> leftOut) {
        byte[] content() {
            return latin1.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static Cleaned without(byte[] settings) {
        List<String> leftOut = new ArrayList<>();
        StringBuilder clean = new StringBuilder();
        Matcher found = PASSWORD.matcher(new String(settings, StandardCharsets.ISO_8859_1));
        while (found.find()) {
            leftOut.add(found.group(2));
            found.appendReplacement(clean, "$1");
        }
        found.appendTail(clean);
        Matcher addresses = IN_ADDRESS.matcher(clean);
        String text = addresses.replaceAll("$1");
        if (!text.contentEquals(clean)) {
            leftOut.add("store.url");
        }
        return new Cleaned(text, leftOut);
    }
}
