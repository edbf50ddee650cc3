package cn.mulin.county.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.mulin.MulinIT;
import cn.mulin.audit.SealedTail;
import cn.mulin.county.Cluster;
import cn.mulin.county.Counties;
import cn.mulin.county.postgres.Folders;
import cn.mulin.county.postgres.PostgresServer;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MulinIT
@Tag("embedded")
@DisplayName("备份 and 恢复")
class BackupIT {

    @Autowired
    ClusterBackup backup;

    private final ClusterRestore restore = new ClusterRestore();

    @Autowired
    Cluster cluster;

    @Autowired
    Counties counties;

    @Autowired
    CountyFiles files;

    @Autowired
    MulinProperties properties;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient sql;

    private Path elsewhere;
    private BackupFolder folder;

    @BeforeEach
    void a_county_with_rows_and_files() throws IOException {
        elsewhere = Files.createTempDirectory("mulin-backup-it");
        folder = new BackupFolder(elsewhere.resolve("backup"));
        for (int i = 0; i < 200; i++) {
            remember("day " + i);
            audit.did("test.done", "test", Ids.next(), "“一”,\n\\N;" + i);
        }
        keep("photo");
        keep("voice");
        keepRoster();
        SealedTail.awaitedOfANewCounty(sql);
    }

    @AfterEach
    void away_with_it() throws IOException {
        Folders.remove(elsewhere);
    }

    @Test
    void a_cluster_comes_back_elsewhere_as_it_was(CountyCode county) throws Exception {
        var before = here(county);
        var name = backup.run(folder, 7);
        remember("after the backup");
        Path data = elsewhere.resolve("home/data");
        assertThat(restore.run(wish(null, null), data)).isEqualTo(name);
        try (var server = PostgresServer.startOrJoin(data)) {
            assertThat(server.url(""))
                    .isNotEqualTo(cluster.server().orElseThrow().url(""));
            assertThat(there(server, county, data)).isEqualTo(before);
            try (var control = connect(server, "mulin")) {
                assertThat(count(control, "county.county where code = '" + county + "'"))
                        .isOne();
            }
        }
    }

    @Test
    void a_cluster_comes_back_as_it_was_at_a_moment(CountyCode county) throws Exception {
        backup.run(folder, 7);
        remember("wanted");
        keep("wanted");
        var then = here(county);
        var moment = sql.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        sql.sql("delete from calendar.special_day").update();
        keep("too late");
        awaitArchived();
        Path data = elsewhere.resolve("home/data");
        restore.run(wish(moment, properties.data().toAbsolutePath()), data);
        try (var server = PostgresServer.startOrJoin(data)) {
            var back = there(server, county, data);
            assertThat(back).containsAllEntriesOf(then);
        }
    }

    @Test
    void what_is_there_is_never_overwritten_and_what_was_changed_is_not_restored() throws Exception {
        var name = backup.run(folder, 7);
        Path full = elsewhere.resolve("full");
        Files.createDirectories(full.resolve("pg18"));
        assertThatExceptionOfType(OperatorTrouble.class)
                .isThrownBy(() -> restore.run(wish(null, null), full))
                .withMessageContaining("不会覆盖");
        Path control = folder.base(name).resolve("pg18/global/pg_control");
        Files.write(control, new byte[] {1}, StandardOpenOption.APPEND);
        Path data = elsewhere.resolve("home/data");
        assertThatExceptionOfType(OperatorTrouble.class)
                .isThrownBy(() -> restore.run(wish(null, null), data))
                .withMessageContaining("pg_control");
        assertThat(data.resolve("pg18")).doesNotExist();
    }

    @Test
    void only_the_last_backups_are_kept() throws Exception {
        Files.createDirectories(folder.base("base-20200101-000000"));
        Manifest.of(Map.of("start-wal", "000000010000000000000001"))
                .write(folder.base("base-20200101-000000").resolve(BackupFolder.MANIFEST));
        Files.createDirectories(folder.base("base-20990101-000000.part"));
        var name = backup.run(folder, 1);
        assertThat(folder.bases()).containsExactly(name);
    }

    private ClusterRestore.Wish wish(Instant until, Path lost) {
        return new ClusterRestore.Wish(folder, Optional.empty(), until, lost);
    }

    private Map<String, String> here(CountyCode county) throws SQLException, IOException {
        try (var connection = cluster.connect("mulin_" + county)) {
            return Fingerprint.of(connection, files.of(county));
        }
    }

    private static Map<String, String> there(PostgresServer server, CountyCode county, Path data)
            throws SQLException, IOException {
        try (var connection = connect(server, "mulin_" + county)) {
            return Fingerprint.of(connection, data.resolve("files/" + county));
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), PostgresServer.USER, server.password());
    }

    private static long count(Connection connection, String rows) throws SQLException {
        try (var answer = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void remember(String what) {
        sql.sql(
                        "insert into calendar.special_day values (gen_random_uuid(), date '2000-01-01' + floor(random() * 1e6)::int,"
                                + " true, ?, 'x', now()) on conflict do nothing")
                .param(what)
                .update();
    }

    private void keep(String words) throws IOException {
        var content = (words + Ids.next()).getBytes(StandardCharsets.UTF_8);
        var sum = Sm3.hex(Sm3.of(content));
        Path file =
                files.of(CountyContext.current()).resolve(sum.substring(0, 2)).resolve(sum);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** As the roster's module keeps one: under its own name, not its content's. */
    private void keepRoster() throws IOException {
        Path file = files.of(CountyContext.current()).resolve("roster/" + Ids.next());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "sealed");
    }

    private void awaitArchived() {
        var segment = sql.sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Files.exists(cluster.server().orElseThrow().walArchive().resolve(segment)));
    }
}
