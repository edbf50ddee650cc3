package cn.mulin.county.backup;

import cn.mulin.kernel.OperatorTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** 密钥档案 — keys in a tar of their own, mode 600, to be kept by another person in another place than the data. */
final class KeyArchive {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyArchive() {}

    /** @throws OperatorTrouble when it would lie beside the data, or is there already */
    static void write(Path keys, List<String> names, Path archive, Path dataBackup) throws IOException {
        Path file = archive.toAbsolutePath().normalize();
        if (file.startsWith(dataBackup.toAbsolutePath().normalize())) {
            throw new OperatorTrouble("密钥不能和数据放在一起：请把 --keys 指到别处。\nKeys never lie beside the data.");
        }
        if (Files.exists(file)) {
            throw new OperatorTrouble(file + " 已经有了，不会覆盖。It is there already and is not overwritten.");
        }
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                Path key = keys.resolve(name);
                var entry = new TarArchiveEntry(key.toFile(), name);
                entry.setMode(0100600);
                tar.putArchiveEntry(entry);
                Files.copy(key, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /** The names of all keys there are. */
    static List<String> all(Path keys) throws IOException {
        return BackupFolder.list(keys).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".ring") || name.equals("master.key"))
                .toList();
    }

    /** Unpacks into a folder that holds no such keys yet. */
    static void unpack(Path archive, Path keys) throws IOException {
        Files.createDirectories(keys);
        try (var tar = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                if (!entry.getName().matches("master\\.key|\\d{6}\\.ring")) {
                    throw new OperatorTrouble(archive + " 不是密钥档案。It is no archive of keys.");
                }
                Path key = keys.resolve(entry.getName());
                if (Files.exists(key)) {
                    throw new OperatorTrouble(key + " 已经有了，不会覆盖。It is there already and is not overwritten.");
                }
                Files.createFile(key, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                Files.write(key, tar.readAllBytes());
            }
        }
    }
}
