package cn.mulin.county.backup;

import cn.mulin.county.postgres.Folders;
import cn.mulin.county.postgres.PostgresServer;
import cn.mulin.kernel.OperatorTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * 全库恢复 — puts a backup into an empty data folder and lets PostgreSQL recover it: to the end of the WAL there is, or to a
 * moment. What is not empty is refused, never overwritten.
 */
class ClusterRestore {

    private static final int SECONDS_TO_RECOVER = 6 * 60 * 60;
    private static final DateTimeFormatter FOR_POSTGRES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    /**
     * What to restore.
     *
     * @param base the latest where none is named
     * @param until the moment to go to; null: as far as the WAL goes
     * @param lost the data folder that is to be replaced, where it can still be read: its later WAL and files are used too
     */
    record Wish(
            BackupFolder from,
            Optional<String> base,
            @Nullable Instant until,
            @Nullable Path lost) {}

    /** @return the base that was restored */
    String run(Wish wish, Path data) throws IOException {
        refuseUnlessEmpty(data);
        var name = wish.from().named(wish.base());
        Path base = wish.from().base(name);
        Manifest.read(base.resolve(BackupFolder.MANIFEST)).verify(base);
        lay(wish, base, data);
        try (var server = PostgresServer.startOrJoin(data)) {
            awaitRecovery(server);
        }
        Folders.remove(data.resolve("wal-restore"));
        return name;
    }

    private static void lay(Wish wish, Path base, Path data) throws IOException {
        Path draft = data.resolve("pg18.restoring");
        Folders.remove(draft);
        Folders.remove(data.resolve("wal-restore"));
        Files.createDirectories(data.resolve("wal-restore"));
        copy(base.resolve("pg18"), draft);
        for (Path folder : BackupFolder.walk(draft)) {
            if (Files.isDirectory(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Files.createFile(draft.resolve("recovery.signal"));
        BackupFolder.add(wish.from().wal(), data.resolve("wal-restore"));
        copy(wish.from().files(), data.resolve("files"));
        if (wish.lost() != null) {
            BackupFolder.add(wish.lost().resolve("wal-archive"), data.resolve("wal-restore"));
            copy(wish.lost().resolve("files"), data.resolve("files"));
        }
        if (wish.until() != null) {
            Files.writeString(data.resolve("wal-restore/.until"), FOR_POSTGRES.format(wish.until()));
        }
        Path password = data.resolve("pg.password");
        Files.copy(base.resolve("pg.password"), password, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Files.move(draft, data.resolve("pg18"));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : BackupFolder.walk(from)) {
            var inside = from.relativize(path).toString();
            Path target = to.resolve(inside);
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else if (!inside.startsWith(".") && !inside.contains("/.") && !Files.exists(target)) {
                Files.copy(path, target);
            }
        }
    }

    private static void awaitRecovery(PostgresServer server) throws IOException {
        for (int second = 0; second < SECONDS_TO_RECOVER; second++) {
            if (hasRecovered(server)) {
                return;
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new OperatorTrouble(
                        "恢复被中止。请把数据文件夹改名后从头再做。The restore was stopped; move the folder away and begin anew.");
            }
        }
        throw new OperatorTrouble("恢复没有在六小时内完成。The recovery did not end within six hours.");
    }

    private static boolean hasRecovered(PostgresServer server) {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, server.password());
                var question = connection.createStatement();
                var answer = question.executeQuery("select not pg_is_in_recovery()")) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void refuseUnlessEmpty(Path data) throws IOException {
        Files.createDirectories(data);
        if (Files.exists(data.resolve("pg18")) || Files.exists(data.resolve("wal-archive"))) {
            throw notEmpty(data);
        }
    }

    private static OperatorTrouble notEmpty(Path data) {
        return new OperatorTrouble(data + " 里已有数据，不会覆盖。请先停下睦邻，把这个文件夹改名（例如 data.before），再恢复。\nThere is"
                + " data already; move it away first. It is never overwritten.");
    }
}
