package se.omvarld.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.cli.command.Omvarld;

/** What the code and every dependency must meet, a new one too. */
@Tag("slow")
class DependencyRulesTest {
    /** Where JSON is made of bytes: bounded in depth and length, or of files that only we and analysts write. */
    private static final Set<String> READ_JSON = Set.of(
            "BoundedJson", // whatever sites send
            "LinkedData", // JSON-LD in pages
            "LabelledItems", // analysts' labels
            "BackupManifest"); // a backup's own

    /** Where the program's own classes lie: by its name the importer looks through every library for them. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Omvarld.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void should_make_no_object_of_serialised_bytes() {
        assertThat(callers(
                        Set.of("java.io.ObjectInputStream", "java.beans.XMLDecoder"), Set.of("<init>", "readObject")))
                .isEmpty();
    }

    @Test
    void should_read_json_only_where_it_is_bounded_or_our_own() {
        Collection<String> readers = callers(
                Set.of("com.fasterxml.jackson.databind.ObjectMapper"),
                Set.of("readTree", "readValue", "readValues", "readerFor", "reader"));

        assertThat(readers).contains("BoundedJson").isSubsetOf(READ_JSON);
    }

    @Test
    void should_let_json_name_no_class() {
        assertThat(callers(
                        Set.of("com.fasterxml.jackson.databind.ObjectMapper"),
                        Set.of("enableDefaultTyping", "activateDefaultTyping", "setDefaultTyping")))
                .isEmpty();
    }

    /** Each has classes that make code out of serialised objects, or start programs out of an address or a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.mchange.v2.c3p0.PoolBackedDataSource",
                "com.mchange.v2.naming.ReferenceIndirector",
                "org.apache.commons.collections.functors.InvokerTransformer",
                "org.apache.commons.beanutils.BeanComparator",
                "org.apache.camel.component.exec.ExecComponent",
                "org.apache.camel.component.jndi.JndiComponent",
                "org.quartz.jobs.NativeJob",
            })
    void should_do_without(String name) {
        assertThat(DependencyRulesTest.class.getResource("/" + name.replace('.', '/') + ".class"))
                .isNull();
    }

    @Test
    void should_have_one_version_of_log4j() throws IOException {
        assertThat(version("log4j-api")).isNotEmpty().isEqualTo(version("log4j-to-slf4j"));
    }

    private static String version(String artifact) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = DependencyRulesTest.class.getResourceAsStream(
                "/META-INF/maven/org.apache.logging.log4j/" + artifact + "/pom.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    /** The simple names of our classes that call one of the methods of one of the types. */
    private static Set<String> callers(Set<String> types, Set<String> methods) {
        return CLASSES.stream()
                .filter(type -> type.getCodeUnitCallsFromSelf().stream()
                        .anyMatch(call -> types.contains(call.getTargetOwner().getName())
                                && methods.contains(call.getTarget().getName())))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
