package se.omvarld.keep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that parts of a backup can have; all others are refused, so that none leads out of a folder. */
final class PartNames {
    static final String MANIFEST = "manifest.json";
    static final String CONFIG = "config/";
    static final String ROUTES = "routes/";
    static final String SOURCES = ROUTES + "sources/";
    static final String SETTINGS = CONFIG + "application.properties";
    static final String ORIGINALS = "shipped.txt";

    private static final Pattern TABLE = Pattern.compile("store/(" + Tables.NAME.pattern() + ")\\.ndjson");
    private static final String STEP = "[\\p{L}\\p{N}_~@+=,()\\[\\] -][\\p{L}\\p{N}._~@+=,()\\[\\] -]{0,119}";
    private static final Pattern FILE = Pattern.compile("(config|routes)(/" + STEP + "){1,6}");

    private PartNames() {}

    static String ofTable(String table) {
        return "store/" + table + ".ndjson";
    }

    /** The table that a part holds; empty for other parts. */
    static Optional<String> table(String part) {
        Matcher name = TABLE.matcher(part);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether a part is a file of the folders config or routes. */
    static boolean isFile(String part) {
        return FILE.matcher(part).matches();
    }

    static boolean isKnown(String part) {
        return part.equals(ORIGINALS) || table(part).isPresent() || isFile(part);
    }
}
