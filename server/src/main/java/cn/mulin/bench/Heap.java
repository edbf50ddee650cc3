package cn.mulin.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How full the heap was at the most, since this was made: garbage included, and what was left after a collection. */
final class Heap {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final List<String> names =
            pools.stream().map(MemoryPoolMXBean::getName).toList();
    private final AtomicLong left = new AtomicLong();

    Heap() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (told, nothing) -> {
                                var collection =
                                        GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData());
                                left.accumulateAndGet(sum(collection.getGcInfo().getMemoryUsageAfterGc()), Math::max);
                            },
                            told -> told.getType()
                                    .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
    }

    /** The pools' peaks together, never less than the heap ever held at once. */
    long peakMegabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** The most that survived a collection, young ones included. */
    long leftMegabytes() {
        return left.get() >> 20;
    }

    private long sum(Map<String, MemoryUsage> after) {
        return after.entrySet().stream()
                .filter(pool -> names.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
