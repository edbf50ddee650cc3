package cn.mulin.county.postgres;

import cn.mulin.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The password of the embedded server, in a file of mode 600; made once, whole or not at all. */
final class Password {

    private Password() {}

    static String in(Path home) throws IOException {
        Path file = file(home);
        if (!Files.exists(file) || Files.size(file) == 0) {
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(home, "pg", ".password", onlyOwner);
            Files.writeString(draft, Ids.code(160));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    static Path file(Path home) {
        return home.resolve("pg.password");
    }
}
