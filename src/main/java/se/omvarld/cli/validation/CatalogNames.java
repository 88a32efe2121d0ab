package se.omvarld.cli.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names that Camel's jars on the class path say they have. */
final class CatalogNames {
    private static final String PLACE = "META-INF/services/org/apache/camel/";

    private CatalogNames() {}

    /** The schemes of all components, for example {@code file} and {@code https}. */
    static Set<String> components() {
        Set<String> names = new TreeSet<>();
        lines("component.properties")
                .filter(line -> line.startsWith("components="))
                .forEach(line -> names.addAll(
                        List.of(line.substring("components=".length()).split(" ", -1))));
        return names;
    }

    /** The names of all steps, languages and data formats, for example {@code filter} and {@code simple}. */
    static Set<String> steps() {
        Set<String> names = new TreeSet<>();
        lines("model.properties").filter(line -> line.matches("\\w+")).forEach(names::add);
        return names;
    }

    private static Stream<String> lines(String file) {
        try {
            return Collections.list(
                            Thread.currentThread().getContextClassLoader().getResources(PLACE + file))
                    .stream()
                    .flatMap(CatalogNames::content);
        } catch (IOException e) {
            throw new UncheckedIOException("Camel's catalog cannot be read", e);
        }
    }

    private static Stream<String> content(URL place) {
        try (InputStream in = place.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException("Camel's catalog cannot be read", e);
        }
    }
}
