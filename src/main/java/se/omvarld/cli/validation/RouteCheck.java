package se.omvarld.cli.validation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import se.omvarld.source.config.FileProblem;

/**
 * What is wrong with files of routes, without starting them: Camel reads each into its model, in a context that is not started; its
 * catalog says which components, options and values there are; and the names of beans, methods, routes and settings are looked up.
 */
public final class RouteCheck {
    private RouteCheck() {}

    /**
     * Looks at the files.
     *
     * @param files in the order of their right to a name: when two give the same, the later is refused
     * @param settings the placeholders with their values
     * @param bound the beans that the command itself binds
     * @return the problems of each file, in the files' order; none for one that is right
     */
    public static Map<Path, List<FileProblem>> of(
            List<Path> files, Map<String, String> settings, Map<String, Class<?>> bound) {
        List<RouteDocument> documents = files.stream().map(RouteDocument::read).toList();
        Placeholders placeholders = Placeholders.of(settings);
        BundleNames names = new BundleNames(documents, placeholders, bound);
        DefaultCamelContext context = new DefaultCamelContext(false);
        context.build();
        try {
            ModelCheck model = new ModelCheck(context);
            EndpointCheck endpoints = new EndpointCheck(context, names);
            SimpleCheck simple = new SimpleCheck(context, names);
            BeanCheck beans = new BeanCheck(names);
            KindContract kinds = new KindContract(names);
            for (RouteDocument document : documents) {
                model.check(document);
                new RouteSteps(document, placeholders, names, endpoints, simple, beans).entries();
                kinds.check(document);
            }
        } finally {
            context.shutdown();
        }
        Map<Path, List<FileProblem>> problems = new LinkedHashMap<>();
        documents.forEach(document -> problems.put(document.file(), List.copyOf(document.problems())));
        return problems;
    }
}
