package cn.mulin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("an import, when everything is killed in the middle of it,")
class RosterKillIT {

    @TempDir
    Path home;

    private Process server;
    private BufferedReader reader;

    @AfterEach
    void nothingIsLeft() throws IOException {
        if (server != null) {
            server.destroyForcibly();
        }
        killDatabase();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void leaves_each_village_before_or_after_and_goes_on_by_itself() throws IOException, InterruptedException {
        start("begin");
        assertThat(said()).isEqualTo("HALFWAY");
        kill();
        killDatabase();

        start("goOn");
        var found = counts(said());
        assertThat(found).allMatch(count -> count == 0 || count == RosterServer.HOUSEHOLDS);
        assertThat(found).filteredOn(count -> count > 0).hasSizeGreaterThanOrEqualTo(3);
        assertThat(counts(said())).hasSizeGreaterThan(10).containsOnly(RosterServer.HOUSEHOLDS);
        kill();
    }

    private void start(String what) throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RosterServer.class.getName(),
                        what,
                        home.toString())
                .redirectErrorStream(true)
                .start();
        reader = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next thing the server says; its log is kept for whoever asks why it said nothing. */
    private String said() throws IOException {
        var log = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("::")) {
                return line.substring(2);
            }
            log.append(line).append('\n');
        }
        throw new AssertionError("the server ended\n" + log);
    }

    private static List<Integer> counts(String said) {
        return Arrays.stream(said.split(" ")).skip(1).map(Integer::valueOf).toList();
    }

    private void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** As {@code kill -9} of the postmaster: its first line is its number. */
    private void killDatabase() throws IOException {
        var file = home.resolve("data/pg18/postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(postmaster -> {
                postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
                postmaster.destroyForcibly();
                postmaster.onExit().join();
            });
        }
    }
}
