package cn.mulin.county.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
@DisplayName("内置数据库 the embedded database")
class PostgresServerIT {

    private static Path root;
    private Path home;

    @BeforeAll
    static void a_folder() throws IOException {
        root = Files.createTempDirectory("mulin-pg-it");
    }

    @AfterAll
    static void away_with_it() throws IOException {
        Folders.remove(root);
    }

    @AfterEach
    void nothing_runs_any_more() throws Exception {
        if (home != null && Files.exists(home.resolve("owner.lock"))) {
            new PostgresProcesses(home.resolve("pg18"), tools()).stop();
        }
    }

    @Test
    void starts_as_root_or_an_ordinary_user_and_keeps_what_was_written_when_the_folder_is_moved() throws Exception {
        home = newHome("before 'it' moved 100%");
        try (var server = PostgresServer.startOrJoin(home)) {
            write(server, 1);
            assertThat(server.owned()).isTrue();
        }
        home = Files.move(home, root.resolve("after it moved"));
        Files.createDirectory(home.resolve("wal-archive"));
        try (var server = PostgresServer.startOrJoin(home)) {
            assertThat(read(server)).isOne();
            ask(server, "select pg_switch_wal()");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(Files.list(server.walArchive())).isNotEmpty());
        }
    }

    @Test
    void is_joined_by_a_second_process_and_not_stopped_by_it() throws Exception {
        home = newHome("joined");
        try (var server = PostgresServer.startOrJoin(home)) {
            write(server, 2);
            try (var second = PostgresServer.startOrJoin(home)) {
                assertThat(second.owned()).isFalse();
                assertThat(read(second)).isEqualTo(2);
            }
            assertThat(read(server)).isEqualTo(2);
        }
    }

    @Test
    void stops_an_orphan_that_a_killed_owner_left_and_loses_nothing() throws Exception {
        home = newHome("orphan");
        var child = Child.start(home, root, List.of());
        write(child.port, 3);
        child.process.destroyForcibly().waitFor();
        assertThat(processes().postmaster()).isPresent();
        try (var server = PostgresServer.startOrJoin(home)) {
            assertThat(server.owned()).isTrue();
            assertThat(read(server)).isEqualTo(3);
        }
    }

    @Test
    void runs_again_by_itself_after_it_was_killed() throws Exception {
        home = newHome("killed");
        try (var server = PostgresServer.startOrJoin(home)) {
            write(server, 4);
            var postmaster = processes().postmaster().orElseThrow();
            postmaster.destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                assertThat(processes().postmaster()).isPresent().get().isNotEqualTo(postmaster);
                assertThat(read(server)).isEqualTo(4);
            });
        }
    }

    @Test
    void believes_no_pid_file_that_names_somebody_else_or_nobody() throws Exception {
        home = newHome("pid");
        try (var server = PostgresServer.startOrJoin(home)) {
            write(server, 5);
        }
        var bystander = new ProcessBuilder("sleep", "300").start();
        try {
            for (String trace : List.of(bystander.pid() + "\n" + home + "\n", "\0\0garbage", "")) {
                Files.writeString(home.resolve("pg18/postmaster.pid"), trace);
                try (var server = PostgresServer.startOrJoin(home)) {
                    assertThat(read(server)).isEqualTo(5);
                }
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void begins_anew_what_a_kill_cut_short_before_there_was_any_data() throws Exception {
        home = newHome("cut short");
        Files.createDirectories(home.resolve("pg18.new/base"));
        Files.writeString(home.resolve("pg18.new/PG_VERSION"), "18\n");
        Files.createFile(home.resolve("pg.password"));
        try (var server = PostgresServer.startOrJoin(home)) {
            write(server, 6);
        }
    }

    @Test
    void takes_another_port_when_the_last_one_is_taken() throws Exception {
        home = newHome("port");
        int port;
        try (var server = PostgresServer.startOrJoin(home)) {
            write(server, 7);
            port = portOf(server);
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = PostgresServer.startOrJoin(home)) {
            assertThat(portOf(server)).isNotEqualTo(taken.getLocalPort());
            assertThat(read(server)).isEqualTo(7);
        }
    }

    @Test
    void says_in_words_that_the_data_is_of_another_version() throws Exception {
        home = newHome("version");
        PostgresServer.startOrJoin(home).close();
        Files.writeString(home.resolve("pg18/PG_VERSION"), "17\n");
        assertThatExceptionOfType(DatabaseTrouble.class)
                .isThrownBy(() -> PostgresServer.startOrJoin(home))
                .withMessageContaining("另一个版本")
                .withMessageContaining("another version");
    }

    @Test
    void says_in_words_that_the_disk_is_full_and_loses_nothing_when_it_fills_up() throws Exception {
        home = newHome("full");
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=420m", "tmpfs", home.toString()), "no tmpfs here");
        try {
            Path filler = home.resolve("filler");
            Files.write(filler, new byte[200 << 20]);
            assertThatExceptionOfType(DatabaseTrouble.class)
                    .isThrownBy(() -> PostgresServer.startOrJoin(home))
                    .withMessageContaining("磁盘满了")
                    .withMessageContaining("disk is full");
            Files.delete(filler);
            try (var server = PostgresServer.startOrJoin(home)) {
                write(server, 8);
                fill(filler);
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(
                                () -> ask(
                                        server,
                                        "create table much as select repeat(md5(i::text), 200) from generate_series(1, 20000) i"));
                Files.delete(filler);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(read(server)).isEqualTo(8));
            }
        } finally {
            processes().stop();
            succeeds("umount", "-l", home.toString());
        }
    }

    @Test
    void runs_for_an_ordinary_user() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "we are an ordinary user anyway");
        assumeTrue(succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true"), "no setpriv here");
        home = newHome("ordinary");
        succeeds("chmod", "755", root.toString());
        succeeds("chown", "-R", "65534:65534", home.toString());
        var child = Child.start(home, root, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        write(child.port, 9);
        assertThat(Files.getAttribute(home.resolve("pg18"), "unix:uid")).isEqualTo(65534);
        child.process.destroy();
        assertThat(child.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(processes().postmaster()).isEmpty();
    }

    private static void fill(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            for (var block = new byte[1 << 16]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private Path newHome(String name) throws IOException {
        return Files.createDirectory(root.resolve(name));
    }

    private PostgresTools tools() throws Exception {
        return new PostgresTools(PostgresBinaries.unpackInto(home), SystemUser.prefixFor(home));
    }

    private PostgresProcesses processes() throws Exception {
        return new PostgresProcesses(home.resolve("pg18"), tools());
    }

    private static int portOf(PostgresServer server) {
        return Integer.parseInt(server.url("").replaceAll("\\D*127\\.0\\.0\\.1:(\\d+)/", "$1"));
    }

    private void write(PostgresServer server, int number) throws SQLException, IOException {
        write(portOf(server), number);
    }

    private void write(int port, int number) throws SQLException, IOException {
        ask(port, "create table kept as select " + number + " as number");
    }

    private int read(PostgresServer server) throws SQLException, IOException {
        return ask(portOf(server), "select number from kept");
    }

    private void ask(PostgresServer server, String statement) throws SQLException, IOException {
        ask(portOf(server), statement);
    }

    private int ask(int port, String statement) throws SQLException, IOException {
        var password = Files.readString(home.resolve("pg.password")).strip();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", PostgresServer.USER, password);
                var work = connection.createStatement()) {
            if (!work.execute(statement)) {
                return 0;
            }
            var rows = work.getResultSet();
            rows.next();
            return rows.getObject(1) instanceof Integer number ? number : 0;
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
