package se.omvarld.cli.daemon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.junit.jupiter.api.TestInstance;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.proposal.ProposalFiles;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.config.Sources;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.watch.Heartbeats;

/**
 * The shipped routes of an item's way, loaded by Camel alone: no loader of ours reads a source file. What the command would bind is
 * bound here: the clock, the settings, and what stands beside the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ItemRoutesTestSupport extends CamelMainTestSupport {
    private static final String WAY =
            "file:routes/beans.camel.yaml,file:routes/failures.camel.yaml,file:routes/manners.camel.yaml,"
                    + "file:routes/1-collect.camel.yaml,file:routes/2-filter.camel.yaml,file:routes/3-keep.camel.yaml,"
                    + "file:routes/source-kinds/*.camel.yaml";

    /** The source files, as Camel's include pattern has them. */
    protected abstract String sourceFiles();

    protected abstract Path data();

    protected abstract Clock clock();

    private Folders folders() {
        return new Folders(Path.of("config"), Path.of("routes"), data(), data());
    }

    private static Settings settings() {
        return Settings.load(
                Path.of("config"), Map.of(), Map.of("http.allow-internal", "true", "http.retry-delay", "0"));
    }

    @Override
    protected void configure(MainConfigurationProperties configuration) {
        configuration.withRoutesIncludePattern(WAY + "," + sourceFiles());
    }

    /** Bound before the routes are read. */
    @Override
    @SuppressWarnings("deprecation") // Camel 4.17 has no other hook before beans are read
    protected Registry createCamelRegistry() {
        Registry registry = new DefaultRegistry() {
            @Override
            public void setCamelContext(CamelContext context) {
                super.setCamelContext(context);
                SettingConverter.addTo(context); // so that beans can take paths
            }
        };
        registry.bind("clock", clock());
        registry.bind("ruleLoader", new RuleLoader());
        registry.bind("machineClock", Clock.systemUTC());
        registry.bind("heartbeats", new Heartbeats(System::nanoTime, clock()));
        registry.bind("sources", new Sources(List.of()));
        SourceKinds kinds = new SourceFolder(folders()).kinds();
        registry.bind("discovery", new Discovery(kinds));
        registry.bind("proposals", new ProposalFiles(folders().inData("proposals"), kinds));
        registry.bind("backups", BackupFactory.backups(folders(), settings(), clock()));
        registry.bind("ownContent", (Supplier<String>) () -> "");
        return registry;
    }

    @Override
    public void configureContext(CamelContextConfiguration configuration) {
        super.configureContext(configuration);
        Properties properties = RouteProperties.of(folders(), settings(), false);
        properties.putAll(Map.of("node", "", "clustered", "false"));
        configuration.withUseOverridePropertiesWithPropertiesComponent(properties);
    }

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withDisableJMX();
    }
}
