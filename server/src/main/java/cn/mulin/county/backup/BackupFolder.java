package cn.mulin.county.backup;

import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 备份文件夹 — where backups lie: {@code base-<moment>} folders, each with its manifest, and beside them what they share,
 * {@code wal} and {@code files}. A base without a manifest was cut short and counts for nothing.
 */
record BackupFolder(Path root) {

    static final String MANIFEST = "manifest.txt";

    Path wal() {
        return root.resolve("wal");
    }

    Path files() {
        return root.resolve("files");
    }

    Path base(String name) {
        return root.resolve(name);
    }

    /** The whole ones, the latest first. */
    List<String> bases() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(folder -> Files.exists(folder.resolve(MANIFEST)))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("base-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** @throws OperatorTrouble when there is no such backup */
    String named(Optional<String> wanted) throws IOException {
        var bases = bases();
        return wanted.map(bases::contains).orElse(!bases.isEmpty())
                ? wanted.orElseGet(bases::getFirst)
                : noBackup(wanted.orElse("base-…"));
    }

    private String noBackup(String wanted) {
        throw new OperatorTrouble(
                "在 " + root + " 里没有找到完整的备份 " + wanted + "。请核对 --from。\nNo whole backup was found there.");
    }

    /** Keeps the latest {@code kept} and the WAL that they need. */
    void prune(int kept) throws IOException {
        var bases = bases();
        for (String old : bases.subList(Math.min(kept, bases.size()), bases.size())) {
            Folders.remove(base(old));
        }
        var oldest =
                Manifest.read(base(bases.get(Math.min(kept, bases.size()) - 1)).resolve(MANIFEST));
        removeBefore(wal(), oldest.fact("start-wal"));
    }

    /** Removes WAL segments before {@code segment}; their names sort by place, after eight digits of timeline. */
    static void removeBefore(Path wal, String segment) throws IOException {
        for (Path file : list(wal)) {
            var name = file.getFileName().toString();
            if (name.matches("[0-9A-F]{24}") && name.substring(8).compareTo(segment.substring(8)) < 0) {
                Files.delete(file);
            }
        }
    }

    /** Copies what is not there yet: what lies in {@code wal} and {@code files} is never changed once it is written. */
    static void add(Path from, Path to) throws IOException {
        for (Path file : list(from)) {
            var name = file.getFileName().toString();
            Path target = to.resolve(name);
            if (!name.startsWith(".") && !name.endsWith(".part") && !Files.exists(target)) {
                Files.createDirectories(to);
                Path draft = to.resolve(name + ".part");
                Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Copies one file of a folder that is written to meanwhile. @return null where it has vanished */
    static byte @Nullable [] copyWhatIsThere(Path from, Path to) throws IOException {
        var sum = new Sm3();
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (var in = Files.newInputStream(from);
                OutputStream out = sum.through(Files.newOutputStream(to))) {
            in.transferTo(out);
        } catch (NoSuchFileException vanished) {
            Files.deleteIfExists(to);
            return null;
        }
        return sum.sum();
    }

    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Path> walk(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
