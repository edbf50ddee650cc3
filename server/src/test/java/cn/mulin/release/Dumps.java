package cn.mulin.release;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Databases as text, by {@code pg_dump}, and back. */
record Dumps(String url, String user, String password) {

    private static final Path PG_DUMP = Path.of("/usr/lib/postgresql/15/bin/pg_dump");

    Connection connect(String database) throws SQLException {
        var connection = DriverManager.getConnection(url + database + "?preferQueryMode=simple", user, password);
        try (var work = connection.createStatement()) {
            work.execute("set time zone 'UTC'");
        }
        return connection;
    }

    String take(String database) throws IOException, InterruptedException {
        var address = URI.create(url.substring("jdbc:".length()));
        var dump = new ProcessBuilder(
                PG_DUMP.toString(),
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + user,
                "--no-owner",
                "--no-privileges",
                "--inserts",
                "--rows-per-insert=200",
                database);
        dump.environment().put("PGPASSWORD", password);
        var process = dump.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pg_dump did not end well");
        }
        return text;
    }

    /** Into a database made for it. */
    void restore(String database, String dump) throws SQLException {
        try (var maintenance = connect("postgres");
                var work = maintenance.createStatement()) {
            var locale = maintenance.getMetaData().getDatabaseMajorVersion() >= 17
                    ? "locale_provider builtin builtin_locale 'C.UTF-8'"
                    : "locale 'C.UTF-8'";
            work.execute("create database " + database + " template template0 encoding 'UTF8' " + locale);
        }
        try (var connection = connect(database);
                var work = connection.createStatement()) {
            work.execute(plain(dump));
        }
    }

    void drop(String database) throws SQLException {
        try (var maintenance = connect("postgres");
                var work = maintenance.createStatement()) {
            work.execute("drop database " + database + " with (force)");
        }
    }

    /** Without the words for psql. */
    private static String plain(String dump) {
        return dump.lines()
                .filter(line -> !line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                .collect(joining("\n"));
    }
}
