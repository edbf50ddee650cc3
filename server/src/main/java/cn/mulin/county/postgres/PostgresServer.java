package cn.mulin.county.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 内置数据库 — the embedded PostgreSQL: durable (fsync on, SCRAM, loopback only), a child of the process that owns the data
 * folder. A lock says who owns it; a second process joins the running server instead of starting another. An orphan left by
 * a killed owner is stopped before the start; a server that dies under its owner is started again on the same port.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "mulin";
    static final String IN_USE = "another process of Mulin uses this folder";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final long ROOM_NEEDED = 300L << 20;
    private static final int ATTEMPTS = 5;
    private static final int LOG_SHOWN = 8_192;
    private static final int SECONDS_TO_JOIN = 60;
    private static final int SECONDS_BETWEEN_REVIVALS = 5;

    private final Path home;
    private final Path data;
    private final PostgresTools tools;
    private final PostgresProcesses processes;
    private final String password;
    private final @Nullable Ownership ownership;
    private volatile int port;
    private volatile boolean closing;

    private PostgresServer(Path home, PostgresTools tools, String password, @Nullable Ownership ownership) {
        this.home = home;
        this.data = home.resolve("pg18");
        this.tools = tools;
        this.processes = new PostgresProcesses(data, tools);
        this.password = password;
        this.ownership = ownership;
    }

    /**
     * Starts the server of this data folder, or joins it where another process of Mulin already runs it.
     *
     * @throws DatabaseTrouble with words for the person who started Mulin: what is wrong and what to do
     */
    public static PostgresServer startOrJoin(Path dataFolder) {
        return open(dataFolder, Ownership::claim);
    }

    /**
     * Starts the server of this data folder and owns it; waits a while for a command that still uses it. Joins only within
     * one process.
     *
     * @throws DatabaseTrouble as above, and where another process keeps the folder
     */
    public static PostgresServer start(Path dataFolder) {
        return open(dataFolder, home -> Ownership.claimAtLast(home, SECONDS_TO_JOIN));
    }

    /** How to come by the folder. */
    private interface Claim {

        @Nullable
        Ownership of(Path home) throws IOException, InterruptedException;
    }

    private static PostgresServer open(Path dataFolder, Claim claim) {
        Path home = dataFolder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            var ownership = claim.of(home);
            try {
                var tools = new PostgresTools(PostgresBinaries.unpackInto(home), SystemUser.prefixFor(home));
                var server = new PostgresServer(home, tools, Password.in(home), ownership);
                if (ownership == null) {
                    server.join();
                } else {
                    server.start();
                }
                return server;
            } catch (IOException | InterruptedException | RuntimeException failed) {
                if (ownership != null) {
                    ownership.release();
                }
                throw failed;
            }
        } catch (IOException broken) {
            throw DatabaseTrouble.explain(home, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("启动数据库时被中止。Stopped while the database was starting.", stopped);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /** Whether this process runs the server, rather than having joined it. */
    public boolean owned() {
        return ownership != null;
    }

    /** The cluster's own folder, {@code data/pg18}. */
    public Path folder() {
        return data;
    }

    /** Where archived WAL goes once this folder exists. */
    public Path walArchive() {
        return home.resolve("wal-archive");
    }

    private void start() throws IOException, InterruptedException {
        refuseWithoutRoom();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        processes.stopOrphans();
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                launch();
                watch();
                return;
            } catch (IOException failed) {
                if (attempt == ATTEMPTS || !String.valueOf(failed.getMessage()).contains("Address already in use")) {
                    throw failed;
                }
            }
        }
    }

    /** @throws IOException with what the tool said and what the server wrote about this start */
    private void launch() throws IOException, InterruptedException {
        PostgresBinaries.refuseDataOfAnotherVersion(data);
        Folders.closeToOthers(data);
        PostgresSettings.write(data, home, port);
        long written = Files.exists(logFile()) ? Files.size(logFile()) : 0;
        try {
            tools.run(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-w",
                    "-t",
                    "300",
                    "-l",
                    logFile().toString(),
                    "start");
        } catch (IOException failed) {
            throw new IOException(failed.getMessage() + "\n" + logSince(written), failed);
        }
    }

    /** Into a folder beside, renamed when it is whole: one that was cut short is begun anew. */
    private void initialise() throws IOException, InterruptedException {
        Path draft = home.resolve("pg18.new");
        Folders.remove(draft);
        tools.run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                USER,
                "--pwfile=" + Password.file(home),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts it again should it die while this process lives. */
    private void watch() {
        processes
                .postmaster()
                .ifPresent(postmaster -> postmaster.onExit().thenRun(() -> {
                    if (!closing) {
                        Thread.ofVirtual().name("postgres-revival").start(this::revive);
                    }
                }));
    }

    private void revive() {
        log.error("the database ended by itself; starting it again. {}", logFile());
        while (!closing) {
            try {
                processes.stopOrphans();
                launch();
                watch();
                log.info("the database runs again");
                return;
            } catch (IOException stillNot) {
                log.error(DatabaseTrouble.explain(home, stillNot).getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_REVIVALS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void join() throws IOException, InterruptedException {
        for (int quarter = 0; quarter < SECONDS_TO_JOIN * 4; quarter++) {
            var running = runningPort();
            if (running.isPresent()) {
                port = running.getAsInt();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IOException(IN_USE + ", but its database does not come up");
    }

    /** The port of a server that is ready, from lines four and eight of its pid file. */
    private OptionalInt runningPort() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return OptionalInt.empty();
        }
        var lines = Files.readAllLines(pid);
        boolean ready = lines.size() > 7
                && lines.get(7).startsWith("ready")
                && lines.get(3).matches("\\d+");
        return ready ? OptionalInt.of(Integer.parseInt(lines.get(3))) : OptionalInt.empty();
    }

    @Override
    public void close() {
        if (ownership == null) {
            return;
        }
        closing = true;
        try {
            processes.stop();
            ownership.release();
        } catch (IOException stays) {
            log.warn("the database did not stop: {}", stays.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Path logFile() {
        return home.resolve("postgres.log");
    }

    private String logSince(long written) throws IOException {
        if (!Files.exists(logFile())) {
            return "";
        }
        try (var log = Files.newInputStream(logFile())) {
            log.skipNBytes(Math.min(written, Files.size(logFile())));
            return new String(log.readNBytes(LOG_SHOWN), StandardCharsets.UTF_8).strip();
        }
    }

    private void refuseWithoutRoom() throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < ROOM_NEEDED) {
            throw new IOException("No space left on device: " + (free >> 20) + " MB free");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
