package cn.mulin.county.backup;

import cn.mulin.county.Cluster;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.county.postgres.PostgresServer;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 全库备份 — a copy of the whole embedded cluster while it works, by PostgreSQL's low-level calls (its manual, 25.3.3), with
 * the WAL of that span and every county's files. Keys are not in it.
 */
@Component
class ClusterBackup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "mulin.conf", "recovery.signal", "backup_label");
    private static final String CONTROL_FILE = "global/pg_control";

    private final Cluster cluster;
    private final Counties counties;
    private final CountyFiles files;
    private final Clock clock;

    ClusterBackup(Cluster cluster, Counties counties, CountyFiles files, Clock clock) {
        this.cluster = cluster;
        this.counties = counties;
        this.files = files;
        this.clock = clock;
    }

    /** @return the name of the base that was made */
    String run(BackupFolder to, int kept) throws IOException {
        var server = cluster.server()
                .orElseThrow(() -> new OperatorTrouble("数据库由您自己管理，请用它自己的办法备份（pg_basebackup、pg_dump）；单个县可以用 county"
                        + " export。\nThe database is your own: back it up by its own means."));
        var name = "base-" + LocalDateTime.now(clock).format(STAMP);
        Path draft = to.root().resolve(name + ".part");
        Files.createDirectories(draft);
        try (var hold = files.hold();
                var connection = cluster.connect("postgres")) {
            openArchive(server);
            var manifest = Manifest.of(facts());
            copyCluster(connection, server, draft, manifest);
            copyBeside(server, to, draft, manifest);
            manifest.write(draft.resolve(BackupFolder.MANIFEST));
            Files.move(draft, to.base(name), StandardCopyOption.ATOMIC_MOVE);
            BackupFolder.removeBefore(server.walArchive(), manifest.fact("start-wal"));
        } catch (SQLException broken) {
            throw new OperatorTrouble("备份没有做成，数据库说：" + broken.getMessage() + "\nThe backup was not made.", broken);
        }
        to.prune(kept);
        return name;
    }

    private void copyCluster(Connection connection, PostgresServer server, Path to, Manifest manifest)
            throws SQLException, IOException {
        var start = ask(connection, "select pg_walfile_name(pg_backup_start('mulin', true))");
        manifest.facts().put("start-wal", start.getFirst());
        Path from = server.folder();
        for (Path path : BackupFolder.walk(from)) {
            var inside = from.relativize(path).toString();
            if (!inside.equals(CONTROL_FILE) && isCopied(inside)) {
                copy(path, inside, to, manifest);
            }
        }
        copy(from.resolve(CONTROL_FILE), CONTROL_FILE, to, manifest);
        // returns once the last segment that is needed is archived
        var stop = ask(connection, "select lsn::text, labelfile, spcmapfile from pg_backup_stop(true)");
        manifest.facts().put("stop-lsn", stop.get(0));
        write(to, "pg18/backup_label", stop.get(1), manifest);
        write(to, "pg18/tablespace_map", stop.get(2), manifest);
    }

    private void copyBeside(PostgresServer server, BackupFolder to, Path draft, Manifest manifest) throws IOException {
        BackupFolder.add(server.walArchive(), to.wal());
        for (County county : counties.all()) {
            for (Path folder : BackupFolder.walk(files.of(county.code()))) {
                var inside = files.root().relativize(folder).toString();
                if (Files.isDirectory(folder) && !inside.contains("/.")) {
                    BackupFolder.add(folder, to.files().resolve(inside));
                }
            }
        }
        write(draft, "pg.password", server.password(), manifest);
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("made-at", clock.instant().toString());
        facts.put("postgres", "18");
        facts.put(
                "counties",
                counties.all().stream().map(county -> county.code().value()).collect(Collectors.joining(" ")));
        return facts;
    }

    private static boolean isCopied(String inside) {
        var names = inside.split("/");
        boolean emptied = names.length > 1 && EMPTIED.contains(names[0]);
        boolean temporary = inside.contains("pgsql_tmp");
        return !inside.isEmpty() && !emptied && !temporary && !LEFT_OUT.contains(inside);
    }

    private static void copy(Path from, String inside, Path to, Manifest manifest) throws IOException {
        Path target = to.resolve("pg18").resolve(inside);
        if (Files.isDirectory(from)) {
            Files.createDirectories(target);
            return;
        }
        var sum = BackupFolder.copyWhatIsThere(from, target);
        if (sum != null) {
            manifest.add("pg18/" + inside, sum, Files.size(target));
        }
    }

    private static void write(Path to, String inside, String text, Manifest manifest) throws IOException {
        Path file = to.resolve(inside);
        Files.writeString(file, text);
        manifest.add(inside, Sm3.of(file), Files.size(file));
    }

    /** WAL is archived from the moment this folder exists; it belongs to whoever runs the database. */
    private static void openArchive(PostgresServer server) throws IOException {
        Files.createDirectories(server.walArchive());
        Files.setOwner(server.walArchive(), Files.getOwner(server.folder()));
    }

    private static List<String> ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            var answer = new ArrayList<String>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                var value = row.getString(column);
                answer.add(value == null ? "" : value);
            }
            return answer;
        }
    }
}
