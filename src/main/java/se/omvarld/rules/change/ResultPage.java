package se.omvarld.rules.change;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.template.ShippedTemplate;
import se.omvarld.yaml.YamlProblem;

/** What became of saved rules, in Swedish: as one HTML page that needs nothing else, or as text. */
public final class ResultPage {
    private static final ShippedTemplate HTML = new ShippedTemplate("rule-result.html.ftlh");
    private static final ShippedTemplate TEXT = new ShippedTemplate("rule-result.txt.ftl");

    private final Clock clock;

    public ResultPage(Clock clock) {
        this.clock = clock;
    }

    /**
     * The page for rules that were accepted.
     *
     * @param earlier files with rules that were in force before, the newest first
     */
    public String accepted(ChangeEffect effect, Optional<Instant> since, List<String> earlier) {
        return HTML.fill(new EffectView(effect).view(now(), shown(since)).after(earlier));
    }

    /** The page for rules that were only tried. */
    public String tried(ChangeEffect effect) {
        return HTML.fill(view(effect));
    }

    /** What the page for rules that were only tried shows, for a page that shows more. */
    public ResultView view(ChangeEffect effect) {
        return new EffectView(effect).view(now(), "").onlyTried();
    }

    /** The same as text. */
    public String text(ChangeEffect effect) {
        return TEXT.fill(view(effect));
    }

    /**
     * The page for rules that were refused.
     *
     * @param problems as {@code RefusedRulesException} has them
     * @param folder where the refused files lie
     * @param since since when the rules have been in force that stay so
     * @param earlier files with rules that were in force before, the newest first
     */
    public String refused(List<YamlProblem> problems, Path folder, Optional<Instant> since, List<String> earlier) {
        return HTML.fill(
                new RefusalView(folder).view(problems, now(), shown(since)).after(earlier));
    }

    /** The same for rules that were only tried. */
    public String refused(List<YamlProblem> problems, Path folder, Optional<Instant> since) {
        return refused(problems, folder, since, List.of());
    }

    private String now() {
        return shown(Optional.of(clock.instant()));
    }

    private String shown(Optional<Instant> moment) {
        return moment.map(instant -> SwedishDateFormat.time(instant, clock.getZone()))
                .orElse("");
    }
}
