package se.omvarld.edition.digest;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.omvarld.edition.wording.SentenceCut;
import se.omvarld.item.DisplayText;

/** One FreeMarker template file. It can show a view and nothing else: no other files, no Java classes, no {@code ?api}. */
final class DigestTemplate {
    private final Path file;
    private final boolean html;

    static DigestTemplate html(Path file) {
        return new DigestTemplate(file, true);
    }

    static DigestTemplate text(Path file) {
        return new DigestTemplate(file, false);
    }

    private DigestTemplate(Path file, boolean html) {
        this.file = file;
        this.html = html;
    }

    /** Made when a template is read, so that FreeMarker takes no memory before. */
    private Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(html ? HTMLOutputFormat.INSTANCE : PlainTextOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocale(Locale.forLanguageTag("sv-SE"));
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /** Reads the file anew each time, so that an edited template counts from the next edition on. */
    Template read() {
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

    String fill(Template template, DigestView view) {
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
                    "the names that can be used are listed at the top of the shipped template" + TemplateModel.hint(e),
                    e);
        } catch (IOException e) {
            throw new BadTemplateException(file + ": " + e.getMessage(), e);
        }
    }

    private BadTemplateException problem(Integer line, String said, String remedy, Throwable cause) {
        String place = line == null ? "" : ", line " + line;
        return new BadTemplateException(file + place + ": " + firstParagraph(said) + "; " + remedy, cause);
    }

    private static String firstParagraph(String said) {
        return SentenceCut.words(DisplayText.line(said.split("\n\\s*\n|\n----", 2)[0]), 400);
    }

    Path file() {
        return file;
    }

    private String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
