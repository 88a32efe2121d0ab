package se.omvarld.watch.alert;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.item.text.DisplayText;
import se.omvarld.store.health.Incident;
import se.omvarld.template.ProgramCommand;

/** An alert in words, a line each; what several nodes say in the same words is said once. */
record AlertText(List<Line> lines) {

    /** Whether it is bad news, and for how long. */
    enum Stage {
        BEGUN,
        LASTS,
        ENDED
    }

    /**
     * One thing that operators are told.
     *
     * @param source whether it is about a source
     * @param title a few words for a subject
     */
    record Line(Stage stage, boolean source, String title, String text) {

        static Line of(HealthChange change) {
            return new Line(change.mended() ? Stage.ENDED : Stage.BEGUN, true, change.source(), change.line());
        }

        static Line of(Incident incident) {
            String since = ", since " + incident.since();
            return incident.mended()
                    .map(end -> new Line(
                            Stage.ENDED,
                            false,
                            incident.title(),
                            incident.name() + ": well again since " + end + " (" + incident.title() + since + ")"))
                    .orElseGet(() -> new Line(
                            incident.told().isEmpty() ? Stage.BEGUN : Stage.LASTS,
                            false,
                            incident.title(),
                            incident.name() + since + ": " + incident.reason()));
        }
    }

    static AlertText of(List<HealthChange> changes, List<Incident> incidents) {
        return new AlertText(
                Stream.concat(incidents.stream().map(Line::of), changes.stream().map(Line::of))
                        .distinct()
                        .toList());
    }

    String body() {
        return paragraph("Needs attention:", Stage.BEGUN)
                + paragraph("Still needs attention:", Stage.LASTS)
                + paragraph("Well again:", Stage.ENDED)
                + "What lasts: " + ProgramCommand.of("status") + ". All sources: " + ProgramCommand.of("sources") + "\n"
                + "Told by " + host() + "\n";
    }

    /** The machine that tells: operators have several. */
    static String host() {
        try {
            return DisplayText.header(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    private String paragraph(String heading, Stage stage) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> line.stage() == stage)
                .forEach(line -> text.append("- ").append(line.text()).append('\n'));
        return text.isEmpty() ? "" : heading + "\n" + text + "\n";
    }

    /** One incident by its name, several by their number. */
    String subject() {
        List<Line> bad =
                lines.stream().filter(line -> line.stage() != Stage.ENDED).toList();
        List<Line> mended =
                lines.stream().filter(line -> line.stage() == Stage.ENDED).toList();
        String attention = isOneIncident(bad)
                ? bad.get(0).title()
                : counted(bad) + (bad.size() == 1 ? " needs attention" : " need attention");
        String well = isOneIncident(mended)
                ? "over: " + mended.get(0).title()
                : counted(mended) + (mended.size() == 1 ? " is well again" : " are well again");
        if (mended.isEmpty()) {
            return attention;
        }
        return bad.isEmpty() ? well : attention + ", " + well;
    }

    private static boolean isOneIncident(List<Line> lines) {
        return lines.size() == 1 && !lines.get(0).source();
    }

    private static String counted(List<Line> lines) {
        String thing = lines.stream().allMatch(Line::source) ? " source" : " thing";
        return lines.size() + thing + (lines.size() == 1 ? "" : "s");
    }
}
