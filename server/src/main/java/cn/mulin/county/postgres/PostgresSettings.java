package cn.mulin.county.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of the server, in a file of their own that is written anew before each start: where the folder lies may have
 * changed. Quoted here, so a folder may be called anything.
 */
final class PostgresSettings {

    private static final String FILE = "mulin.conf";
    private static final String INCLUDE = "include_if_exists '" + FILE + "'";

    private PostgresSettings() {}

    static void write(Path data, Path home, int port) throws IOException {
        var text = new StringBuilder("# written by Mulin before each start; changes here are lost\n");
        settings(home, port)
                .forEach((name, value) -> text.append(name)
                        .append(" = '")
                        .append(value.replace("\\", "\\\\").replace("'", "''"))
                        .append("'\n"));
        Files.writeString(data.resolve(FILE), text);
        Path main = data.resolve("postgresql.conf");
        if (!Files.readString(main).contains(INCLUDE)) {
            Files.writeString(main, "\n" + INCLUDE + "\n", StandardOpenOption.APPEND);
        }
    }

    private static Map<String, String> settings(Path home, int port) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", String.valueOf(port));
        all.put("unix_socket_directories", "");
        all.put("max_connections", "200");
        all.put("shared_buffers", "256MB");
        all.put("max_wal_size", "2GB");
        all.put("jit", "off");
        all.put("timezone", "UTC");
        // no row, no parameter and no statement in the log: it would hold personal data
        all.put("log_error_verbosity", "terse");
        all.put("log_min_error_statement", "panic");
        all.put("archive_mode", "on");
        all.put("archive_timeout", "300");
        all.put("archive_command", archive(home.resolve("wal-archive")));
        if (Files.isDirectory(home.resolve("wal-restore"))) {
            all.put("restore_command", "cp " + quoted(home.resolve("wal-restore")) + "/%f \"%p\"");
            all.put("recovery_target_action", "promote");
            Path until = home.resolve("wal-restore/.until");
            if (Files.exists(until)) {
                all.put("recovery_target_time", Files.readString(until).strip());
            }
        }
        return all;
    }

    /** Copies each segment once the first backup has made the folder; a segment that is named is whole and on the disk. */
    private static String archive(Path folder) {
        var to = quoted(folder) + "/%f";
        return "test ! -d " + quoted(folder) + " || { cp \"%p\" " + to + ".part && sync " + to + ".part && mv " + to
                + ".part " + to + "; }";
    }

    /** For the shell that PostgreSQL calls, in which a percent sign is doubled. */
    private static String quoted(Path folder) {
        return "'" + folder.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
