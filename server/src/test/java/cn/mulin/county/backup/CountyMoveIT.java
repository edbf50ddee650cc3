package cn.mulin.county.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.mulin.Callers;
import cn.mulin.MulinIT;
import cn.mulin.county.Cluster;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.KeyRings;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import cn.mulin.kernel.Sm3;
import cn.mulin.kernel.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("导出 and 迁入")
class CountyMoveIT {

    @Autowired
    CountyExport export;

    @Autowired
    CountyImport takingIn;

    @Autowired
    ExportCommand exportCommand;

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
    KeyRings rings;

    @Autowired
    Seals seals;

    private Path elsewhere;
    private Path tar;
    private byte[] sealed;

    @BeforeEach
    void a_county_with_rows_files_and_keys(CountyCode county) throws IOException {
        elsewhere = Files.createTempDirectory("mulin-move-it");
        tar = elsewhere.resolve("county.tar");
        for (int i = 0; i < 20; i++) {
            audit.did("test.done", "test", Ids.next(), "“一”,\n\\N;" + i);
        }
        sealed = seals.seal("test.place", "19900005678");
        var content = Ids.next().toString().getBytes(StandardCharsets.UTF_8);
        var sum = Sm3.hex(Sm3.of(content));
        keep(county, sum.substring(0, 2) + "/" + sum, content);
        keep(county, "roster/" + Ids.next(), content);
    }

    @AfterEach
    void away_with_it() throws IOException {
        Folders.remove(elsewhere);
    }

    @Test
    void a_county_moves_to_another_place_with_every_row_file_and_key(CountyCode county) throws Exception {
        awaitSealed(county);
        var before = here(county);
        Path keys = elsewhere.resolve("apart/keys.tar");
        assertThat(export.run(county, tar)).isGreaterThan(20);
        KeyArchive.write(properties.keys(), List.of("master.key", county + ".ring"), keys, tar);
        assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> takingIn.run(tar, null));
        forget(county);
        Files.delete(ring(county));
        KeyArchive.aside(keys, handedOver -> takingIn.run(tar, handedOver));
        assertThat(here(county)).isEqualTo(before);
        assertThat(before.keySet()).anyMatch(name -> name.startsWith("roster/"));
        assertThat(counties.find(county)).isPresent();
        assertThat(opened(county)).isEqualTo("19900005678");
    }

    @Test
    void what_is_hidden_stays_behind(CountyCode county) throws Exception {
        keep(county, ".drafts/" + Ids.next(), new byte[3]);
        keep(county, "roster/." + Ids.next(), new byte[3]);
        export.run(county, tar);
        forget(county);
        takingIn.run(tar, null);
        assertThat(files.of(county).resolve(".drafts")).doesNotExist();
        assertThat(BackupFolder.list(files.of(county).resolve("roster")))
                .isNotEmpty()
                .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void a_county_that_was_changed_on_the_way_is_not_taken_in(CountyCode county) throws Exception {
        export.run(county, tar);
        var bytes = Files.readAllBytes(tar);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("test.done");
        bytes[at] = 'T';
        Files.write(tar, bytes);
        forget(county);
        refused("audit.", () -> takingIn.run(tar, null));
        assertThat(files.of(county)).doesNotExist();
        bytes[at] = 't';
        Files.write(tar, bytes);
        takingIn.run(tar, null);
    }

    @Test
    void a_county_that_was_cut_short_or_is_none_is_told_in_words(CountyCode county) throws Exception {
        export.run(county, tar);
        var bytes = Files.readAllBytes(tar);
        forget(county);
        for (int length : new int[] {100, 700, bytes.length / 2, bytes.length - 20_000}) {
            Files.write(tar, Arrays.copyOf(bytes, length));
            assertThatExceptionOfType(OperatorTrouble.class)
                    .isThrownBy(() -> takingIn.run(tar, null))
                    .withMessageNotContaining("TAR");
        }
        Files.writeString(tar, "no archive at all, but a letter".repeat(200));
        assertThatExceptionOfType(OperatorTrouble.class).isThrownBy(() -> takingIn.run(tar, null));
        refused("没有这个文件", () -> takingIn.run(elsewhere.resolve("none.tar"), null));
        assertThat(counties.find(county)).isEmpty();
        Files.write(tar, bytes);
        takingIn.run(tar, null);
    }

    @Test
    void with_the_wrong_keys_nothing_is_left_behind(CountyCode county, Callers.Elsewhere other) throws Exception {
        export.run(county, tar);
        CountyContext.run(other.county(), () -> seals.seal("test.place", "x"));
        forget(county);
        var own = Files.readAllBytes(ring(county));
        Files.delete(ring(county));
        Path wrong = Files.createDirectories(elsewhere.resolve("wrong"));
        Files.copy(properties.keys().resolve("master.key"), wrong.resolve("master.key"));
        refused("密钥环", () -> takingIn.run(tar, wrong));
        Files.copy(ring(other.county()), wrong.resolve(county + ".ring"));
        refused("不是封存", () -> takingIn.run(tar, wrong));
        assertThat(counties.find(county)).isEmpty();
        assertThat(files.of(county)).doesNotExist();
        assertThat(ring(county)).doesNotExist();
        Files.write(wrong.resolve(county + ".ring"), own);
        takingIn.run(tar, wrong);
        assertThat(opened(county)).isEqualTo("19900005678");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten(CountyCode county) throws Exception {
        Files.writeString(tar, "yesterday's");
        refused(tar + " 已经有了", () -> exported(county));
        assertThat(tar).hasContent("yesterday's");
        Files.delete(tar);
        Path keys = Files.createFile(elsewhere.resolve("keys.tar"));
        refused(keys + " 已经有了", () -> exported(county));
        assertThat(tar).doesNotExist();
    }

    @Test
    void files_that_were_left_behind_are_not_overwritten(CountyCode county) throws Exception {
        export.run(county, tar);
        forget(county);
        keep(county, "ring", new byte[3]);
        refused("请先把它改名", () -> takingIn.run(tar, null));
        Folders.remove(files.of(county));
        takingIn.run(tar, null);
    }

    @Test
    void a_county_whose_keys_are_absent_says_so_and_gets_no_new_ones(Callers.Elsewhere other) throws Exception {
        keep(other.county(), "ring", "0000\n".getBytes(StandardCharsets.UTF_8));
        var answer = other.callers().visitor().post("/api/session/code", Map.of("phone", "19900001234"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("kernel.keys-absent");
        assertThat(ring(other.county())).doesNotExist();
        Files.delete(files.of(other.county()).resolve("ring"));
        CountyContext.run(other.county(), () -> seals.seal("test.place", "x"));
        assertThat(files.of(other.county()).resolve("ring")).exists();
    }

    private static void refused(String words, ThrowingCallable deed) {
        assertThatExceptionOfType(OperatorTrouble.class).isThrownBy(deed).withMessageContaining(words);
    }

    private void exported(CountyCode county) throws IOException {
        var words = Words.of(List.of(
                county.value(),
                "--to",
                tar.toString(),
                "--keys",
                elsewhere.resolve("keys.tar").toString()));
        exportCommand.run(words, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    /** All of it, but what a job may write to meanwhile: of the audit only what this test has left there. */
    private Map<String, String> here(CountyCode county) throws SQLException, IOException {
        try (var connection = cluster.connect("mulin_" + county)) {
            var all = new TreeMap<>(Fingerprint.of(connection, files.of(county)));
            all.keySet().removeAll(Set.of("people.retention_run", "audit.entry"));
            all.put(
                    "audit.entry",
                    told(
                            connection,
                            "select md5(string_agg(e::text, '' order by id)) from audit.entry e where deed = 'test.done'"));
            return all;
        }
    }

    private void awaitSealed(CountyCode county) throws SQLException {
        try (var connection = cluster.connect("mulin_" + county)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> told(
                                    connection,
                                    "select count(*) from audit.entry where deed = 'test.done' and place is null")
                            .equals("0"));
        }
    }

    private static String told(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private String opened(CountyCode county) {
        return CountyContext.<String, RuntimeException>in(county, () -> seals.open("test.place", sealed));
    }

    private Path ring(CountyCode county) {
        return properties.keys().resolve(county + ".ring");
    }

    /** As if this installation had never had the county. */
    private void forget(CountyCode county) throws IOException {
        counties.find(county).ifPresent(known -> counties.change(known.in(County.State.SETTING_UP)));
        counties.discard(county);
        Folders.remove(files.of(county));
    }

    private void keep(CountyCode county, String name, byte[] content) throws IOException {
        Path file = files.of(county).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
