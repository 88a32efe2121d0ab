package se.omvarld.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.omvarld.edition.template.BadTemplateException;
import se.omvarld.edition.template.MailTemplate;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Stories;
import se.omvarld.watch.alert.Alert;

/** What is posted to a webhook: JSON, by the template of its form in the config folder, which is read anew each time. */
public final class WebhookForms {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path config;
    private final String alertForm;
    private final String editionForm;
    private final String host;
    private final Store store;
    private final Supplier<RuleSet> rules;
    private final Clock clock;

    /**
     * @param config the folder with {@code alert-FORM.json.ftl} and {@code edition-FORM.json.ftl}
     * @param host the machine that tells
     */
    public WebhookForms(
            String config,
            String alertForm,
            String editionForm,
            String host,
            Store store,
            Supplier<RuleSet> rules,
            Clock clock) {
        this.config = Path.of(config);
        this.alertForm = alertForm;
        this.editionForm = editionForm;
        this.host = host;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An alert.
     *
     * @throws BadTemplateException when the template cannot be filled, or makes no JSON
     */
    public String alert(Alert alert) {
        return json("alert-" + alertForm, AlertView.of(alert, host, clock.instant()));
    }

    /** A frozen edition, likewise. */
    public String edition(String period) {
        String subject = new Editions(store, clock).rendered(period).subject();
        return json(
                "edition-" + editionForm,
                EditionView.of(
                        period,
                        subject,
                        new Stories(store).shown(period),
                        rules.get().areas()));
    }

    private String json(String name, Record view) {
        return filled(config.resolve(name + ".json.ftl"), view);
    }

    private static String said(IOException e) {
        return DisplayText.line(
                e instanceof JsonProcessingException wrong ? wrong.getOriginalMessage() : e.getMessage(), 200);
    }

    private static String filled(Path file, Record view) {
        MailTemplate template = MailTemplate.text(file, view.getClass());
        String text = template.fill(template.read(), view);
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                // only whether it is JSON
            }
        } catch (IOException e) {
            throw new BadTemplateException(
                    file + ": what it makes is no JSON (" + said(e) + "); is a comma or ?json_string missing?"
                            + " Compare with the shipped template",
                    e);
        }
        return text;
    }

    /** What is wrong with a form's template; nothing when a sample of it is JSON. */
    public static List<String> problemsIn(Path config, String alertForm, String editionForm) {
        List<String> problems = new ArrayList<>();
        AlertView.Line line = new AlertView.Line("disk \"x\"", "it's <full> & \\ \n `x`", "2026-03-18T10:00:00Z", "");
        AlertView.Line over = new AlertView.Line("disk", "again", "", "2026-03-18T10:00:00Z");
        tried(
                config.resolve("alert-" + alertForm + ".json.ftl"),
                new AlertView("alert-1", "the disk", "text", "host", true, List.of(line, over)),
                problems);
        EditionView.Item item = new EditionView.Item(1, "A \"quoted\" title", "https://example.se/", "Example", "Area");
        tried(
                config.resolve("edition-" + editionForm + ".json.ftl"),
                new EditionView(
                        "2026-W12", "Digest", 1, List.of(new EditionView.Counted("Area", 1)), List.of(item, item)),
                problems);
        return problems;
    }

    private static void tried(Path file, Record sample, List<String> problems) {
        try {
            filled(file, sample);
        } catch (BadTemplateException e) {
            problems.add(e.getMessage());
        }
    }
}
