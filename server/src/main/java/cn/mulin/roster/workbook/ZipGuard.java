package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a workbook once for nothing but its size, before anything in it is read: what a part says of itself may be a lie. */
final class ZipGuard {

    private static final int PARTS_MOST = 2_000;
    private static final long UNPACKED_MOST = 1L << 30;
    private static final long TIMES_MOST = 100;
    private static final long SMALL = 20L << 20;

    private final long most;
    private long unpacked;

    private ZipGuard(long packed) {
        this.most = Math.min(UNPACKED_MOST, packed * TIMES_MOST + SMALL);
    }

    /** What a part turned out to be. */
    record Part(long size, Merges merges) {}

    /** @throws Refusal when it unpacks to more than a roster could, or carries macros */
    static Map<String, Part> check(ZipFile zip, long packed) throws IOException {
        var guard = new ZipGuard(packed);
        var parts = new HashMap<String, Part>();
        for (var entry : Collections.list(zip.getEntries())) {
            refuseUnreadable(zip, entry);
            if (parts.size() > PARTS_MOST) {
                throw Refusal.of(WorkbookProblem.TOO_DENSE);
            }
            parts.put(entry.getName(), guard.measured(zip, entry));
        }
        return parts;
    }

    private static void refuseUnreadable(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getName().endsWith("vbaProject.bin")) {
            throw Refusal.of(WorkbookProblem.WITH_MACROS);
        }
        if (entry.getName().equals("xl/workbook.bin")) {
            throw Refusal.of(WorkbookProblem.BINARY_EXCEL);
        }
        if (!zip.canReadEntryData(entry)) {
            throw Refusal.of(WorkbookProblem.LOCKED);
        }
    }

    private Part measured(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        var watch = new XmlWatch();
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            var buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                size += read;
                unpacked += read;
                if (unpacked > most) {
                    throw Refusal.of(WorkbookProblem.TOO_DENSE);
                }
                if (xml) {
                    watch.see(buffer, read);
                }
            }
        }
        return new Part(size, watch.merges());
    }
}
