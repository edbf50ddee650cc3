package cn.mulin.county.backup;

import cn.mulin.county.Cluster;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Sm3;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 单县导出 — one county as a tar: facts and columns first, a CSV for each table in an order in which it can be read back, the
 * files, and last the SM3 sums of all of them. All tables are read at one and the same moment.
 */
@Component
class CountyExport {

    static final String HEADER = "county.txt";
    static final String SUMS = "sums.txt";
    static final String FORMAT = "mulin-county-1";

    private final Cluster cluster;
    private final Counties counties;
    private final CountyFiles files;
    private final Clock clock;

    CountyExport(Cluster cluster, Counties counties, CountyFiles files, Clock clock) {
        this.cluster = cluster;
        this.counties = counties;
        this.files = files;
        this.clock = clock;
    }

    /** @return how many rows */
    long run(CountyCode code, Path to) throws IOException {
        var county = counties.find(code)
                .orElseThrow(() -> new OperatorTrouble("没有这个县：" + code + "。There is no such county."));
        if (Files.exists(to)) {
            throw new OperatorTrouble(to + " 已经有了，不会覆盖。It is there already and is not overwritten.");
        }
        Path draft = to.toAbsolutePath().resolveSibling(to.getFileName() + ".part");
        Files.createDirectories(draft.getParent());
        try (var hold = files.hold();
                var connection = cluster.connect(county.database());
                var tar = tar(draft)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long rows = new Writing(tar, Manifest.of(Map.of())).all(county, connection);
            tar.finish();
            tar.close();
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (SQLException broken) {
            throw new OperatorTrouble("没有导出，数据库说：" + broken.getMessage() + "\nIt was not exported.", broken);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        var tar = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    /** One export in the making. */
    private final class Writing {

        private final TarArchiveOutputStream tar;
        private final Manifest sums;

        Writing(TarArchiveOutputStream tar, Manifest sums) {
            this.tar = tar;
            this.sums = sums;
        }

        long all(County county, Connection connection) throws SQLException, IOException {
            var tables = new CountyTables(connection);
            var columns = tables.inOrder();
            var header = facts(county);
            columns.forEach((table, names) -> header.put("table " + table, names));
            tables.sequences().forEach((sequence, value) -> header.put("sequence " + sequence, value));
            text(HEADER, Manifest.of(header));
            long rows = 0;
            for (var table : columns.entrySet()) {
                rows += table(tables, table.getKey(), table.getValue());
            }
            for (Path file : BackupFolder.walk(files.of(county.code()))) {
                var inside = files.of(county.code()).relativize(file).toString();
                if (Files.isRegularFile(file) && !("/" + inside).contains("/.")) {
                    file("files/" + inside, file);
                }
            }
            text(SUMS, sums);
            return rows;
        }

        private long table(CountyTables tables, String table, String columns) throws SQLException, IOException {
            Path csv = Files.createTempFile("mulin-export", ".csv");
            try {
                long rows;
                try (var out = new BufferedOutputStream(Files.newOutputStream(csv))) {
                    rows = tables.copyOut(table, columns, out);
                }
                file("tables/" + table + ".csv", csv);
                sums.facts().put("rows " + table, String.valueOf(rows));
                return rows;
            } finally {
                Files.delete(csv);
            }
        }

        private void file(String name, Path file) throws IOException {
            var entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(entry);
            var sum = new Sm3();
            Files.copy(file, sum.through(tar));
            tar.closeArchiveEntry();
            sums.add(name, sum.sum(), entry.getSize());
        }

        private void text(String name, Manifest manifest) throws IOException {
            Path text = Files.createTempFile("mulin-export", ".txt");
            try {
                manifest.write(text);
                file(name, text);
            } finally {
                Files.delete(text);
            }
        }

        private Map<String, String> facts(County county) {
            var facts = new LinkedHashMap<String, String>();
            facts.put("format", FORMAT);
            facts.put("stamp", counties.stamp());
            facts.put("made-at", clock.instant().toString());
            facts.put("code", county.code().value());
            facts.put("name", county.name());
            facts.put("state", county.state().name());
            facts.put("demo", String.valueOf(county.demo()));
            facts.put("filing-number", orEmpty(county.filingNumber()));
            facts.put("supervision-phone", orEmpty(county.supervisionPhone()));
            facts.put("public-url", orEmpty(county.publicUrl()));
            return facts;
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
