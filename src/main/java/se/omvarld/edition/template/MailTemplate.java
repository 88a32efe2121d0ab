package se.omvarld.edition.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.omvarld.edition.wording.SentenceCut;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.NearestName;
import se.omvarld.template.ShippedTemplate;

/** One FreeMarker template file. It can show a view and nothing else: no other files, no Java classes, no {@code ?api}. */
public final class MailTemplate {
    private final Path file;
    private final boolean html;
    private final List<String> names;

    /**
     * A template of HTML.
     *
     * @param view the record that it shows; it can use the names of its components, and of those of the records in it
     */
    public static MailTemplate html(Path file, Class<? extends Record> view) {
        return new MailTemplate(file, true, view);
    }

    /** A template of plain text, likewise. */
    public static MailTemplate text(Path file, Class<? extends Record> view) {
        return new MailTemplate(file, false, view);
    }

    private MailTemplate(Path file, boolean html, Class<? extends Record> view) {
        this.file = file;
        this.html = html;
        this.names = Stream.concat(Stream.of(view), Arrays.stream(view.getDeclaredClasses()))
                .filter(Class::isRecord)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .map(RecordComponent::getName)
                .distinct()
                .toList();
    }

    /** Made when a template is read, so that FreeMarker takes no memory before. */
    private Configuration configuration() {
        Configuration configuration = ShippedTemplate.confined();
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(html ? HTMLOutputFormat.INSTANCE : PlainTextOutputFormat.INSTANCE);
        configuration.setLocale(Locale.forLanguageTag("sv-SE"));
        return configuration;
    }

    /**
     * Reads the file anew each time, so that an edited template counts from the next edition on.
     *
     * @throws BadTemplateException naming file and line when it cannot be read
     */
    public Template read() {
        try {
            return BoundedRendering.stoppable(
                    new Template(name(), Files.readString(file, StandardCharsets.UTF_8), configuration()));
        } catch (ParseException e) {
            throw problem(e.getLineNumber(), e.getEditorMessage(), "compare with the shipped template", e);
        } catch (IOException e) {
            throw new BadTemplateException(
                    file + ": cannot be read as UTF-8 text; put the shipped template back or save it as UTF-8", e);
        }
    }

    /**
     * What a template that was read makes of a view.
     *
     * @throws BadTemplateException naming file and line when it cannot, or does not end
     */
    public String fill(Template template, Record view) {
        try {
            return BoundedRendering.fill(template, view);
        } catch (EndlessTemplateException e) {
            throw problem(
                    e.line() == 0 ? null : e.line(),
                    "the template " + e.getMessage(),
                    "does a #list, or a macro that calls itself, never end? Compare with the shipped template",
                    e);
        } catch (TemplateException e) {
            throw problem(
                    e.getLineNumber(),
                    e.getMessageWithoutStackTop(),
                    "the names that can be used are listed at the top of the shipped template" + hint(e),
                    e);
        } catch (IOException e) {
            throw new BadTemplateException(file + ": " + e.getMessage(), e);
        }
    }

    /** For example {@code " (did you mean 'heading'?)"}; empty when nothing is near. */
    private String hint(TemplateException failure) {
        if (failure instanceof InvalidReferenceException unknown && unknown.getBlamedExpressionString() != null) {
            String name = unknown.getBlamedExpressionString();
            return NearestName.hint(name.substring(name.lastIndexOf('.') + 1), names);
        }
        return "";
    }

    private BadTemplateException problem(Integer line, String said, String remedy, Throwable cause) {
        String place = line == null ? "" : ", line " + line;
        return new BadTemplateException(file + place + ": " + firstParagraph(said) + "; " + remedy, cause);
    }

    private static String firstParagraph(String said) {
        return SentenceCut.words(DisplayText.line(said.split("\n\\s*\n|\n----", 2)[0]), 400);
    }

    public Path file() {
        return file;
    }

    private String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
