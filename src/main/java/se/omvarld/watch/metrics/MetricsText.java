package se.omvarld.watch.metrics;

/** Writes metrics in Prometheus' text format, version 0.0.4: each family once, with its help and type first. */
final class MetricsText {
    /** The format's name in HTTP. */
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();
    private String name = "";

    /** Begins a family; the samples that follow belong to it. */
    MetricsText family(String type, String familyName, String help) {
        name = familyName;
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** @param labels names and values by turns */
    MetricsText sample(long value, String... labels) {
        return sample("", value, labels);
    }

    /** @param suffix what follows the family's name, for example {@code _count} */
    MetricsText sample(String suffix, Number value, String... labels) {
        text.append(name).append(suffix);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"").append(escaped(labels[i + 1]));
            text.append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
