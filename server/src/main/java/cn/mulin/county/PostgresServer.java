package cn.mulin.county;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: durable (fsync on, SCRAM, loopback only), a child of the process that owns the data folder. A
 * lock file says who owns it; a second process joins the running server instead of starting another, and an orphan left
 * by a killed owner is stopped before the start.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "mulin";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final long ROOM_NEEDED = 300L << 20;
    private static final int ATTEMPTS = 5;

    private final Path home;
    private final Path bin;
    private final Path data;
    private final String password;
    private final List<String> prefix;
    private final @Nullable FileLock ownership;
    private int port;

    private PostgresServer(Path home, Path bin, List<String> prefix, String password, @Nullable FileLock ownership) {
        this.home = home;
        this.bin = bin;
        this.data = home.resolve("pg18");
        this.prefix = prefix;
        this.password = password;
        this.ownership = ownership;
    }

    /**
     * Starts the server of this data folder, or joins it where another process of Mulin already runs it.
     *
     * @throws DatabaseTrouble with words for the person who started Mulin: what is wrong and what to do
     */
    static PostgresServer startOrJoin(Path dataFolder) {
        try {
            Path home = Files.createDirectories(dataFolder.toAbsolutePath());
            var ownership = lock(home);
            Path bin = PostgresBinaries.unpackInto(home);
            var server = new PostgresServer(home, bin, SystemUser.prefixFor(home), passwordIn(home), ownership);
            if (ownership == null) {
                server.join();
            } else {
                server.start();
            }
            return server;
        } catch (IOException broken) {
            throw DatabaseTrouble.explain(dataFolder, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("stopped while the database was starting", stopped);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    /** Whether this process runs the server, rather than having joined it. */
    boolean owned() {
        return ownership != null;
    }

    Path walArchive() {
        return home.resolve("wal-archive");
    }

    private void start() throws IOException, InterruptedException {
        refuseWithoutRoom();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        stopOrphan();
        IOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            port = freePort();
            try {
                run(
                        "pg_ctl",
                        "-D",
                        data.toString(),
                        "-w",
                        "-t",
                        "300",
                        "-l",
                        logFile().toString(),
                        "-o",
                        options(),
                        "start");
                return;
            } catch (IOException failed) {
                last = failed;
                if (!lastWords().contains("Address already in use")) {
                    break;
                }
            }
        }
        throw new IOException(lastWords(), last);
    }

    private void initialise() throws IOException, InterruptedException {
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile(home),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    private String options() {
        var archive = walArchive();
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "max_connections=200",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "jit=off",
                "timezone=UTC",
                // no row, no parameter and no statement in the log: it would hold personal data
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "archive_mode=on",
                "archive_timeout=300",
                // copies only once the first backup has made the folder
                "archive_command='test ! -d \"" + archive + "\" || { cp \"%p\" \"" + archive + "/%f.part\" && mv \""
                        + archive + "/%f.part\" \"" + archive + "/%f\"; }'");
        var options = new StringBuilder("-p ").append(port);
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private void join() throws IOException {
        port = runningPort()
                .orElseThrow(() -> new IOException("another process of Mulin holds " + home
                        + " but its database is not up yet; try again shortly"));
    }

    private Optional<Integer> runningPort() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pid);
        return lines.size() > 3 ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
    }

    /** A postmaster.pid under our own lock is the trace of a killed owner. */
    private void stopOrphan() throws InterruptedException {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "120", "stop");
            log.info("stopped the database that an earlier process left running");
        } catch (IOException stale) {
            log.info("an earlier process ended without stopping its database; it recovers now");
        }
    }

    @Override
    public void close() {
        if (ownership == null) {
            return;
        }
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "120", "stop");
            }
            ownership.channel().close();
        } catch (IOException alreadyGone) {
            log.warn("the database had already stopped: {}", alreadyGone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String tool, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("mulin-pg", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(6, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(tool + " did not end within six minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(tool + ": " + Files.readString(out).strip());
            }
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private Path logFile() {
        return home.resolve("postgres.log");
    }

    private String lastWords() throws IOException {
        if (!Files.exists(logFile())) {
            return "";
        }
        var lines = Files.readAllLines(logFile());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private void refuseWithoutRoom() throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < ROOM_NEEDED) {
            throw new IOException("No space left on device: " + (free >> 20) + " MB free");
        }
    }

    private static @Nullable FileLock lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static String passwordIn(Path home) throws IOException {
        Path file = passwordFile(home);
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, cn.mulin.kernel.Ids.code(160));
        }
        return Files.readString(file).strip();
    }

    private static Path passwordFile(Path home) {
        return home.resolve("pg.password");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
