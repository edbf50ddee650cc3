package cn.mulin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
@DisplayName("an import, when in the middle of it")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RosterKillIT {

    @TempDir
    static Path home;

    private static RunningServer server;

    @BeforeEach
    void a_server_runs() throws IOException {
        if (server == null || !server.lives()) {
            server = RunningServer.start(home);
        }
    }

    @AfterAll
    static void nothing_is_left() throws IOException {
        if (server != null) {
            server.kill();
        }
        killDatabase();
    }

    @Test
    @DisplayName("the database is killed, leaves each village before or after and goes on by itself")
    void the_database_is_killed() throws IOException {
        var town = halfway("431321108");
        killDatabase();
        expectWholeVillagesAndTheEnd(town);
    }

    @Test
    @DisplayName("the server is killed, leaves each village before or after and goes on at the next start")
    void the_server_is_killed() throws IOException {
        var town = halfway("431321001");
        server.kill();
        server = RunningServer.start(home);
        expectWholeVillagesAndTheEnd(town);
    }

    @Test
    @DisplayName("the power fails, leaves each village before or after and goes on at the next start")
    void the_power_fails() throws IOException {
        var town = halfway("431321104");
        server.kill();
        killDatabase();
        server = RunningServer.start(home);
        expectWholeVillagesAndTheEnd(town);
    }

    private static String halfway(String town) throws IOException {
        server.tell("apply " + town);
        assertThat(server.said()).isEqualTo("HALFWAY");
        return town;
    }

    private static void expectWholeVillagesAndTheEnd(String town) throws IOException {
        server.tell("watch " + town);
        var found = counts(server.said());
        assertThat(found).allMatch(count -> count == 0 || count == RosterServer.HOUSEHOLDS);
        assertThat(found).filteredOn(count -> count > 0).hasSizeGreaterThanOrEqualTo(RosterServer.HALFWAY);
        assertThat(found).as("it was in the middle").contains(0);
        assertThat(counts(server.said())).hasSameSizeAs(found).containsOnly(RosterServer.HOUSEHOLDS);
    }

    private static List<Integer> counts(String said) {
        return Arrays.stream(said.split(" ")).skip(1).map(Integer::valueOf).toList();
    }

    /** As {@code kill -9} of the postmaster and all that work for it: its first line is its number. */
    private static void killDatabase() throws IOException {
        var file = home.resolve("data/pg18/postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(postmaster -> {
                var all = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
                postmaster.onExit().join();
            });
        }
    }
}
