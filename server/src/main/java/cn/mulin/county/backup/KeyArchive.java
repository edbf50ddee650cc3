package cn.mulin.county.backup;

import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.OperatorTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** 密钥档案 — keys in a tar of their own, mode 600, to be kept by another person in another place than the data. */
final class KeyArchive {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private KeyArchive() {}

    /** @throws OperatorTrouble when it would lie beside the data, or is there already */
    static void refuseUnlessFree(Path archive, Path dataBackup) {
        Path file = archive.toAbsolutePath().normalize();
        if (file.startsWith(dataBackup.toAbsolutePath().normalize())) {
            throw new OperatorTrouble("密钥不能和数据放在一起：请把 --keys 指到别处。\nKeys never lie beside the data.");
        }
        if (Files.exists(file)) {
            throw new OperatorTrouble(file + " 已经有了，不会覆盖。It is there already and is not overwritten.");
        }
    }

    /** @throws OperatorTrouble as {@link #refuseUnlessFree} */
    static void write(Path keys, List<String> names, Path archive, Path dataBackup) throws IOException {
        refuseUnlessFree(archive, dataBackup);
        Path file = archive.toAbsolutePath().normalize();
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

    /** What an archive holds, by name. @throws OperatorTrouble when it is no archive of keys */
    static Map<String, byte[]> read(Path archive) throws IOException {
        var held = new LinkedHashMap<String, byte[]>();
        try (var tar = Archive.open(archive)) {
            for (String name; (name = tar.next()) != null; ) {
                if (!name.matches("master\\.key|\\d{6}\\.ring")) {
                    throw notKeys(archive);
                }
                held.put(name, tar.content().readAllBytes());
            }
        }
        if (held.isEmpty()) {
            throw notKeys(archive);
        }
        return held;
    }

    /** @throws OperatorTrouble when the folder has another key of the same name */
    static void refuseOthers(Map<String, byte[]> held, Path keys) throws IOException {
        for (var key : held.entrySet()) {
            Path file = keys.resolve(key.getKey());
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), key.getValue())) {
                throw new OperatorTrouble(file + " 已经有了，而且和密钥档案里的不同，不会覆盖。请核对是不是这一份档案；确实要换，先把它改名。\nIt is there"
                        + " already, and another one; it is not overwritten.");
            }
        }
    }

    /** Unpacks into a folder, made where there is none; a key that is there as it is in the archive stays. */
    static void unpack(Map<String, byte[]> held, Path keys) throws IOException {
        refuseOthers(held, keys);
        if (held.isEmpty()) {
            return;
        }
        Files.createDirectories(keys, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        for (var key : held.entrySet()) {
            Path file = keys.resolve(key.getKey());
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                Files.write(file, key.getValue());
            }
        }
    }

    /** What is done with the keys of an archive while they lie in a folder of their own. */
    interface Use {

        void with(Path keys) throws IOException;
    }

    /** Unpacks aside, and clears up afterwards. */
    static void aside(Path archive, Use use) throws IOException {
        var held = read(archive);
        Path folder = Files.createTempDirectory("mulin-keys");
        try {
            unpack(held, folder);
            use.with(folder);
        } finally {
            Folders.remove(folder);
        }
    }

    private static OperatorTrouble notKeys(Path archive) {
        return new OperatorTrouble(archive + " 不是密钥档案。It is no archive of keys.");
    }
}
