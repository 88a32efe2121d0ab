package se.omvarld.observe.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** One of the shipped templates of the pages. All that is shown is escaped. */
final class PageTemplate {
    private final String name;

    PageTemplate(String name) {
        this.name = name;
    }

    String fill(Object view) {
        StringWriter out = new StringWriter(32_768);
        try {
            Shared.TEMPLATES.getTemplate(name).process(Map.of("page", view, "css", PageStyle.CSS), out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("the shipped template " + name + " cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when the first page is asked for, and not by commands. */
    private static final class Shared {
        static final Configuration TEMPLATES = configuration();

        private static Configuration configuration() {
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setClassForTemplateLoading(PageTemplate.class, "/observe");
            configuration.setDefaultEncoding("UTF-8");
            configuration.setURLEscapingCharset("UTF-8");
            configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
            configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
            configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            configuration.setLogTemplateExceptions(false);
            return configuration;
        }
    }
}
