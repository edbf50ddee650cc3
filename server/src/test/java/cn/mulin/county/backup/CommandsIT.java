package cn.mulin.county.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinApplication;
import cn.mulin.MulinIT;
import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Seals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@Tag("embedded")
@DisplayName("backup and moving, as the manual says: by the command, on an empty home, in a process of its own")
class CommandsIT {

    @Autowired
    ClusterBackup backup;

    @Autowired
    CountyExport export;

    @Autowired
    CountyFiles files;

    @Autowired
    MulinProperties properties;

    @Autowired
    Seals seals;

    private Path elsewhere;
    private Path home;

    @BeforeEach
    void a_county_with_a_roster(CountyCode county) throws IOException {
        elsewhere = Files.createTempDirectory("mulin-commands-it");
        home = elsewhere.resolve("home");
        seals.seal("test.place", "19900005678");
        Path roster = files.of(county).resolve("roster/" + Ids.next());
        Files.createDirectories(roster.getParent());
        Files.writeString(roster, "sealed");
    }

    @AfterEach
    void away_with_it() throws IOException {
        Folders.remove(elsewhere);
    }

    @Test
    void a_backup_is_restored_into_an_empty_home(CountyCode county) throws Exception {
        var folder = new BackupFolder(elsewhere.resolve("backup"));
        var name = backup.run(folder, 7);
        var keys = elsewhere.resolve("keys.tar");
        KeyArchive.write(properties.keys(), KeyArchive.all(properties.keys()), keys, folder.root());
        var mistyped = said(1, "restore", "--from", elsewhere.resolve("bakcup").toString());
        assertThat(mistyped).contains("没有找到完整的备份");
        assertThat(home.resolve("data/pg18")).doesNotExist();

        var restored = said(0, "restore", "--from", folder.root().toString(), "--keys", keys.toString());
        assertThat(restored).contains("已从 " + name + " 恢复到");
        assertKeysAreClosed(county);
        assertThat(said(0, "list")).contains(county.value());

        assertThat(said(1, "restore", "--from", folder.root().toString())).contains("不会覆盖");
    }

    @Test
    void a_county_is_taken_into_an_empty_home_with_its_keys(CountyCode county) throws Exception {
        var tar = elsewhere.resolve("county.tar");
        var keys = elsewhere.resolve("keys.tar");
        export.run(county, tar);
        KeyArchive.write(properties.keys(), List.of("master.key", county + ".ring"), keys, tar);
        assertThat(said(0, "import", tar.toString(), "--keys", keys.toString()))
                .contains(county + " 试点县 已迁入。", "密钥已并入");
        assertKeysAreClosed(county);
        assertThat(home.resolve("data/files/" + county + "/roster")).isNotEmptyDirectory();
    }

    private void assertKeysAreClosed(CountyCode county) throws IOException {
        Path keys = home.resolve("keys");
        assertThat(Files.getPosixFilePermissions(keys)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(keys.resolve(county + ".ring")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** What {@code ./mulin county …} says in that home. */
    private String said(int code, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dmulin.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                MulinApplication.class.getName(),
                "county"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MULIN_"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }
}
