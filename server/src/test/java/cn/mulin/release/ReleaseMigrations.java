package cn.mulin.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The migrations of the present sources, each with its sum: {@code <sha256>  <path>}, as {@code sha256sum} writes it. */
final class ReleaseMigrations {

    private static final Path DB = Path.of("src/main/resources/db");

    private ReleaseMigrations() {}

    static List<String> sums() {
        try (var files = Files.walk(DB)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(file -> sum(file) + "  " + DB.relativize(file))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sum(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
