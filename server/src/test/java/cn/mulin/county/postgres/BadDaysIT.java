package cn.mulin.county.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
@DisplayName("内置数据库, when the folder is not as it should be,")
class BadDaysIT {

    private static final List<String> AN_ORDINARY_USER =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static Path root;

    @BeforeAll
    static void a_folder() throws IOException {
        root = Files.createTempDirectory("mulin-pg-bad");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterAll
    static void away_with_it() throws IOException {
        Folders.remove(root);
    }

    @Test
    void starts_from_a_copy_that_others_may_enter_and_closes_it() throws IOException {
        Path home = made("copied");
        Path data = home.resolve("pg18");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresServer.startOrJoin(home).close();
        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
    }

    @Test
    void tells_of_damaged_files_and_where_to_go_from_there() throws IOException {
        Path home = made("damaged");
        try (var control =
                new RandomAccessFile(home.resolve("pg18/global/pg_control").toFile(), "rw")) {
            control.write(new byte[64]);
        }
        refuses(home, "数据文件损坏", "county restore", "files are damaged");
    }

    @Test
    void tells_an_ordinary_user_whom_the_folder_that_root_left_belongs_to() throws Exception {
        assumeRoot();
        Path home = made("of root");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Child.start(home, root, AN_ORDINARY_USER))
                .withMessageContaining("当前用户不能读写")
                .withMessageContaining("chown -R");
    }

    @Test
    void says_that_the_disk_lets_no_program_run() throws Exception {
        Path home = mounted("noexec", "noexec,size=600m");
        try {
            refuses(home, "noexec", "MULIN_HOME", "lets no program run");
        } finally {
            succeeds("umount", "-l", home.toString());
        }
    }

    @Test
    void says_that_the_disk_is_read_only() throws Exception {
        Path home = mounted("read only", "size=600m");
        try {
            PostgresServer.startOrJoin(home).close();
            assumeTrue(succeeds("mount", "-o", "remount,ro", home.toString()), "no remounting here");
            refuses(home, "只读", "检查磁盘", "read-only");
        } finally {
            succeeds("umount", "-l", home.toString());
        }
    }

    private static void refuses(Path home, String... words) {
        assertThatExceptionOfType(DatabaseTrouble.class)
                .isThrownBy(() -> PostgresServer.startOrJoin(home).close())
                .extracting(Throwable::getMessage)
                .asString()
                .contains(words);
    }

    /** With a database in it that was started and stopped. */
    private static Path made(String name) throws IOException {
        Path home = Files.createDirectory(root.resolve(name));
        PostgresServer.startOrJoin(home).close();
        return home;
    }

    private static Path mounted(String name, String options) throws IOException, InterruptedException {
        Path home = Files.createDirectory(root.resolve(name));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", home.toString()), "no tmpfs here");
        return home;
    }

    private static void assumeRoot() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "nobody to hand it down to");
        var there = AN_ORDINARY_USER.toArray(new String[5]);
        there[4] = "true";
        assumeTrue(succeeds(there), "no setpriv here");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
