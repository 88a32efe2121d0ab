package se.omvarld.rules.change;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** One of the two shipped templates of the result. In HTML all that is shown is escaped. */
final class ResultTemplate {
    private final Template template;

    private ResultTemplate(String name, OutputFormat format) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(ResultTemplate.class, "/");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(format);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        try {
            template = configuration.getTemplate(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResultTemplate html() {
        return new ResultTemplate("rule-result.html.ftlh", HTMLOutputFormat.INSTANCE);
    }

    static ResultTemplate text() {
        return new ResultTemplate("rule-result.txt.ftl", PlainTextOutputFormat.INSTANCE);
    }

    String fill(ResultView view) {
        StringWriter out = new StringWriter(16_384);
        try {
            template.process(view, out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("the shipped template cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
