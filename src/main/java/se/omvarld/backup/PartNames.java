package se.omvarld.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that parts of a backup can have; all others are refused, so that none leads out of a folder. */
public final class PartNames {
    static final String MANIFEST = "manifest.json";
    static final String CONFIG = "config/";
    public static final String ROUTES = "routes/";
    public static final String SOURCES = ROUTES + "sources/";
    public static final String SETTINGS = CONFIG + "application.properties";
    static final String ORIGINALS = "shipped.txt";

    private static final Pattern TABLE = Pattern.compile("store/(" + StoreTableNames.NAME.pattern() + ")\\.ndjson");
    private static final String STEP = "[\\p{L}\\p{N}_~@+=,()\\[\\] -][\\p{L}\\p{N}._~@+=,()\\[\\] -]{0,119}";
    private static final Pattern FILE = Pattern.compile("(config|routes)(/" + STEP + "){1,6}");

    private PartNames() {}

    static String ofTable(String table) {
        return "store/" + table + ".ndjson";
    }

    /** The table that a part holds; empty for other parts. */
    public static Optional<String> table(String part) {
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
