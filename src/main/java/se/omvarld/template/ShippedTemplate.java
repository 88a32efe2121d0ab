package se.omvarld.template;

import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import se.omvarld.item.text.DisplayText;

/**
 * A FreeMarker template in the jar. No text that it shows can move a cursor or turn a line around; in HTML ({@code .ftlh}) each
 * is escaped.
 *
 * @param name its path in the jar
 */
public record ShippedTemplate(String name) {

    /** The filled template. */
    public String fill(Object model) {
        StringWriter out = new StringWriter(32_768);
        try {
            Shared.TEMPLATES.getTemplate(name).process(model, out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("the shipped template " + name + " cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every template has: plain text, numbers as they are, no Java classes, and what fails is thrown. */
    public static Configuration confined() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        configuration.setNumberFormat("computer");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** Made when something is shown first: FreeMarker takes memory that a daemon without pages need not have. */
    private static final class Shared {
        static final Configuration TEMPLATES = configuration();

        private static Configuration configuration() {
            Configuration configuration = ShippedTemplate.confined();
            configuration.setClassForTemplateLoading(ShippedTemplate.class, "/");
            configuration.setDefaultEncoding("UTF-8");
            configuration.setURLEscapingCharset("UTF-8");
            configuration.setObjectWrapper(new CleaningWrapper());
            return configuration;
        }
    }

    private static final class CleaningWrapper extends DefaultObjectWrapper {
        CleaningWrapper() {
            super(Configuration.VERSION_2_3_34);
        }

        @Override
        public TemplateModel wrap(Object value) throws TemplateModelException {
            return value instanceof String text ? new SimpleScalar(DisplayText.lines(text)) : super.wrap(value);
        }
    }
}
