package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When the daemon has its heap collected though nothing asks for room. */
class HeapTrimTest {
    private final AtomicInteger collections = new AtomicInteger();

    @Test
    void should_collect_when_much_has_come_into_the_old_part_since_the_last_time() {
        trim(old(60, 45));

        assertThat(collections).hasValue(1);
    }

    @Test
    void should_not_stop_the_daemon_for_little_nor_for_what_is_new() {
        trim(old(50, 45));
        trim(pool(false, 20, 0));

        assertThat(collections).hasValue(0);
    }

    @Test
    void should_find_the_old_part_of_this_java() {
        assertThat(ManagementFactory.getMemoryPoolMXBeans())
                .filteredOn(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .isNotEmpty()
                .allSatisfy(pool -> assertThat(pool.getCollectionUsage()).isNotNull());
    }

    private void trim(MemoryPoolMXBean pool) {
        new HeapTrim(List.of(pool), collections::incrementAndGet).run();
    }

    private static MemoryPoolMXBean old(int used, int afterCollection) {
        return pool(true, used, afterCollection);
    }

    /** In megabytes. */
    private static MemoryPoolMXBean pool(boolean old, int used, int afterCollection) {
        return (MemoryPoolMXBean) Proxy.newProxyInstance(
                HeapTrimTest.class.getClassLoader(),
                new Class<?>[] {MemoryPoolMXBean.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getType" -> MemoryType.HEAP;
                    case "isUsageThresholdSupported" -> old;
                    case "getUsage" -> new MemoryUsage(0, (long) used << 20, 100 << 20, 200 << 20);
                    case "getCollectionUsage" -> new MemoryUsage(0, (long) afterCollection << 20, 100 << 20, 200 << 20);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
