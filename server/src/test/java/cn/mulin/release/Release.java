package cn.mulin.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a release left behind, recorded when it was made: dumps of the control database and of one county, the county's keys
 * and files, its rows in short, and the sums of its migrations. Its people are invented, its keys open nothing else.
 */
record Release(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/releases");

    static Release of(String version) {
        return new Release(ALL.resolve(version));
    }

    /** The oldest first. */
    static List<Release> all() {
        try (var folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .map(Release::new)
                    .sorted(Comparator.comparing(release -> ModuleDescriptor.Version.parse(release.version())))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String version() {
        return folder.getFileName().toString();
    }

    /** The databases that were dumped: {@code mulin} and {@code mulin_<code>}. */
    List<String> databases() throws IOException {
        try (var dumps = Files.list(folder)) {
            return dumps.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql.gz"))
                    .map(name -> name.replace(".sql.gz", ""))
                    .sorted()
                    .toList();
        }
    }

    String county() throws IOException {
        return databases().getLast().replace("mulin_", "");
    }

    String dump(String database) throws IOException {
        try (var packed = new GZIPInputStream(Files.newInputStream(dumped(database)))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void keepDump(String database, String sql) throws IOException {
        Files.createDirectories(folder);
        try (var packed = new GZIPOutputStream(Files.newOutputStream(dumped(database)))) {
            packed.write(sql.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path dumped(String database) {
        return folder.resolve(database + ".sql.gz");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path files() {
        return folder.resolve("files");
    }

    List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("rows.txt"));
    }

    void keepRows(List<String> rows) throws IOException {
        Files.write(folder.resolve("rows.txt"), rows);
    }

    List<String> migrations() {
        try {
            return Files.readAllLines(folder.resolve("migrations.txt"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void keepMigrations(List<String> sums) throws IOException {
        Files.write(folder.resolve("migrations.txt"), sums);
    }
}
