package se.omvarld.cli.validation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.catalog.impl.DefaultRuntimeCamelCatalog;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.tooling.model.EipModel;
import org.apache.camel.tooling.model.EipModel.EipOptionModel;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** What Camel's own reader of routes in YAML says of them: unknown steps, unknown fields, lists where none belong. */
final class ModelCheck {
    private static final Pattern SAID = Pattern.compile("(?s)(.*?)\\R? in [^\\n]*, line (\\d+), column.*");
    private static final Pattern NAMED = Pattern.compile("(Unknown node id|Unsupported field): (.+)");

    /** Beans would be made, routes of templates would be built. */
    private static final Set<String> ENTRIES = Set.of("route", "routeTemplate", "routeConfiguration", "from", "rest");

    private static final Set<String> ALL = Set.of(
            "route",
            "routeTemplate",
            "templatedRoute",
            "routeConfiguration",
            "beans",
            "from",
            "rest",
            "onException",
            "intercept",
            "interceptFrom",
            "interceptSendToEndpoint",
            "onCompletion",
            "errorHandler",
            "restConfiguration");

    private final CamelContext context;
    private final DefaultRuntimeCamelCatalog catalog;
    private final Set<String> steps = new TreeSet<>(CatalogNames.steps());

    ModelCheck(CamelContext context) {
        this.context = context;
        this.catalog = (DefaultRuntimeCamelCatalog)
                context.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
    }

    void check(RouteDocument document) {
        for (YamlNode entry : document.entries()) {
            Optional<String> kind =
                    entry.fields().stream().findFirst().map(field -> field.key().text());
            if (kind.isEmpty() || !ALL.contains(kind.get())) {
                document.refuse(
                        entry,
                        "a file of routes holds no '" + kind.orElse("") + "'" + NearestName.hint(kind.orElse(""), ALL)
                                + "; its entries are '- route:', '- routeTemplate:', '- templatedRoute:', '- beans:'");
            } else if (ENTRIES.contains(kind.get())) {
                check(document, entry);
                values(document, entry);
            }
        }
    }

    private void check(RouteDocument document, YamlNode entry) {
        try {
            var text = ResourceHelper.fromString("x.camel.yaml", document.only(entry));
            for (RoutesBuilder builder : PluginHelper.getRoutesLoader(context).findRoutesBuilders(text)) {
                RouteBuilder routes = (RouteBuilder) builder;
                routes.setCamelContext(context);
                routes.configure();
            }
        } catch (Exception | StackOverflowError e) {
            tell(document, entry, root(e));
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private void tell(RouteDocument document, YamlNode entry, Throwable thrown) {
        Matcher said = SAID.matcher(String.valueOf(thrown.getMessage()));
        boolean placed = said.matches();
        int line = placed ? Integer.parseInt(said.group(2)) : entry.line();
        String message = placed
                ? said.group(1).strip()
                : "Camel cannot read this entry (" + thrown.getClass().getSimpleName() + ")";
        Matcher named = NAMED.matcher(message);
        if (!named.matches()) {
            document.refuse(line, message + "; compare with the files in routes/ or docs/examples/");
            return;
        }
        Optional<YamlNode.Field> field = find(entry, named.group(2), line);
        String what = named.group(1).startsWith("Unknown") ? "there is no step '" : "no field '";
        Set<String> near = what.startsWith("there") ? steps : fields(entry, named.group(2));
        document.refuse(
                field.map(found -> found.key().line()).orElse(line),
                what + named.group(2) + (what.startsWith("no") ? "' can stand here" : "'")
                        + NearestName.hint(named.group(2), near)
                        + "; steps stand under from: steps:, each with its own fields"
                        + " (https://camel.apache.org/components/next/eips/enterprise-integration-patterns.html)");
    }

    /** The field that is meant, since the reader names the line of its value or of what is around it. */
    private static Optional<YamlNode.Field> find(YamlNode node, String name, int line) {
        return all(node)
                .filter(field -> field.key().text().equals(name) && field.key().line() >= line - 1)
                .findFirst();
    }

    private static Stream<YamlNode.Field> all(YamlNode node) {
        return Stream.concat(
                node.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.value()))),
                node.list().stream().flatMap(ModelCheck::all));
    }

    /** The fields of the step around an unknown one. */
    private Set<String> fields(YamlNode entry, String wrong) {
        Set<String> fields = new TreeSet<>(Set.of("id", "description", "from", "uri", "steps", "parameters", "simple"));
        all(entry)
                .filter(step -> step.value().field(wrong).isPresent())
                .flatMap(step -> options(step.key().text()))
                .forEach(option -> fields.add(option.getName()));
        return fields;
    }

    /** What Camel's reader takes as a text, and would notice at the start. */
    private void values(RouteDocument document, YamlNode entry) {
        all(entry).filter(step -> step.value().isMapping()).forEach(step -> options(
                        step.key().text())
                .filter(option -> "boolean".equals(option.getType()))
                .forEach(option -> step.value()
                        .field(option.getName())
                        .filter(value -> value.isText() && !value.text().matches("true|false|\\{\\{.*}}"))
                        .ifPresent(value -> document.refuse(
                                value, option.getName() + ": '" + value.text() + "' is neither true nor false"))));
    }

    private Stream<EipOptionModel> options(String step) {
        EipModel model = steps.contains(step) ? catalog.eipModel(step) : null;
        return model == null ? Stream.empty() : model.getOptions().stream();
    }
}
