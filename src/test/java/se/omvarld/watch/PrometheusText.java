package se.omvarld.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of Prometheus' text format 0.0.4, as it is described by Prometheus ("Exposition formats"): each family once,
 * help and type first, every sample of the family that stands above it, none twice, histograms cumulative.
 */
public final class PrometheusText {
    private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) \\S.*");
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{" + LABEL + "(?:," + LABEL + ")*})? (-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Double> samples = new LinkedHashMap<>();
    private String helped = "";
    private String family = "";

    private PrometheusText() {}

    /**
     * The samples by name and labels, as they are written.
     *
     * @throws AssertionError when anything is wrong
     */
    public static Map<String, Double> samples(String text) {
        PrometheusText reader = new PrometheusText();
        check(text.endsWith("\n") && !text.contains("\r"), "the last line ends with a line feed, and none otherwise");
        text.lines().forEach(reader::line);
        reader.histograms();
        return reader.samples;
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            helped = help.group(1);
        } else if (type.matches()) {
            family = type.group(1);
            check(helped.equals(family), "help before type: " + line);
            check(types.put(family, type.group(2)) == null, "once: " + line);
            check(!type.group(2).equals("counter") || family.endsWith("_total"), "counters end with _total: " + line);
        } else {
            check(sample.matches(), "no sample: " + line);
            check(belongs(sample.group(1)), "of the family " + family + ": " + line);
            String series = line.substring(0, line.lastIndexOf(' '));
            check(samples.put(series, Double.valueOf(sample.group(3))) == null, "twice: " + line);
        }
    }

    private boolean belongs(String name) {
        return types.get(family).equals("histogram")
                ? name.matches(family + "_(bucket|sum|count)")
                : name.equals(family);
    }

    private void histograms() {
        types.forEach((name, type) -> {
            if (type.equals("histogram")) {
                double last = 0;
                for (Map.Entry<String, Double> bucket : samples.entrySet()) {
                    if (bucket.getKey().startsWith(name + "_bucket")) {
                        check(bucket.getValue() >= last, "cumulative: " + bucket);
                        last = bucket.getValue();
                    }
                }
                check(samples.get(name + "_bucket{le=\"+Inf\"}").equals(samples.get(name + "_count")), name + " ends");
            }
        });
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
