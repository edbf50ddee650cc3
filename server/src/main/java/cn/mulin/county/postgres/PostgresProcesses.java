package cn.mulin.county.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that work in one data folder, found by the folder they stand in. A {@code postmaster.pid} alone is not
 * believed: after a power cut its number may belong to somebody else's program by now.
 */
final class PostgresProcesses {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcesses.class);
    private static final int SECONDS_TO_STOP = 120;

    private final Path data;
    private final PostgresTools tools;

    PostgresProcesses(Path data, PostgresTools tools) {
        this.data = data;
        this.tools = tools;
    }

    /** The server process of this folder, if one runs. */
    Optional<ProcessHandle> postmaster() {
        var all = all();
        return all.stream()
                .filter(process -> process.parent().filter(all::contains).isEmpty())
                .findFirst();
    }

    /** Ends the server of this folder, if one runs: open work is rolled back, nothing committed is lost. */
    void stop() throws IOException, InterruptedException {
        var running = postmaster();
        if (running.isPresent()) {
            tools.run("pg_ctl", "kill", "INT", String.valueOf(running.get().pid()));
        }
        awaitNone();
    }

    /** Ends what an earlier owner left running, and takes away the trace of one that died. Only under the owner's lock. */
    void stopOrphans() throws IOException, InterruptedException {
        if (postmaster().isPresent()) {
            log.info("stopping the database that an earlier process left running");
        }
        stop();
        if (Files.deleteIfExists(data.resolve("postmaster.pid"))) {
            log.info("an earlier process ended without stopping its database; it recovers now");
        }
    }

    private void awaitNone() throws IOException, InterruptedException {
        for (int quarter = 0; quarter < SECONDS_TO_STOP * 4; quarter++) {
            if (all().isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IOException(PostgresServer.IN_USE + ": processes " + all() + " do not end");
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::standsHere).toList();
    }

    private boolean standsHere(ProcessHandle process) {
        try {
            var folder = Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath();
            return Files.exists(data) && folder.equals(data.toRealPath()) && isPostgres(process);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                .startsWith("postgres");
    }
}
