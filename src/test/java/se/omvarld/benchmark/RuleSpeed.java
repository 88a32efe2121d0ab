package se.omvarld.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.omvarld.item.Item;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Verdict;

/** How fast items are decided, with words and reasons, and how long the rules take to be ready. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleSpeed {
    private static final Path TYPES = Path.of("config/item-types.yaml");
    private static final int ITEMS = 1000;

    @Param({"made-up", "shipped"})
    public String rules;

    private Path file;
    private RuleSet loaded;
    private List<Item> none;
    private List<Item> third;

    /** Makes rules and items. */
    @Setup
    public void prepare() {
        file = rules.equals("shipped") ? Path.of("config/areas.yaml") : BenchmarkRules.write();
        loaded = new RuleLoader().load(file, TYPES);
        none = BenchmarkItems.of(ITEMS, 0, List.of());
        third = BenchmarkItems.of(ITEMS, 30, BenchmarkRules.subjects().subList(0, BenchmarkRules.RULES));
    }

    /** Items a second when no rule hits. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    @BenchmarkMode(Mode.Throughput)
    public List<Verdict> noneHit() {
        return loaded.decide(none);
    }

    /** Items a second, with words, when 30 % hit. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    @BenchmarkMode(Mode.Throughput)
    public List<Verdict> thirtyPercentHit() {
        return loaded.decide(third);
    }

    /** Microseconds for an item by itself that hits. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Verdict oneItem() {
        return loaded.decide(third.get(0));
    }

    /** Milliseconds from the files to rules that are ready. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public String setUp() {
        RuleSet fresh = new RuleLoader().load(file, TYPES);
        return fresh.fingerprint();
    }
}
