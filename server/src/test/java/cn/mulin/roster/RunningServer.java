package cn.mulin.roster;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;

/** The {@link RosterServer} as its parent sees it: what is told to it, what it says, and how it is killed. */
final class RunningServer {

    private final Process process;
    private final BufferedReader ear;
    private final BufferedWriter mouth;

    private RunningServer(Process process) {
        this.process = process;
        this.ear = process.inputReader();
        this.mouth = process.outputWriter();
    }

    static RunningServer start(Path home) throws IOException {
        var server = new RunningServer(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RosterServer.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start());
        server.said();
        return server;
    }

    void tell(String words) throws IOException {
        mouth.write(words + "\n");
        mouth.flush();
    }

    /** The next thing it says; its log is kept for whoever asks why it said nothing. */
    String said() throws IOException {
        var log = new StringBuilder();
        for (String line = ear.readLine(); line != null; line = ear.readLine()) {
            if (line.startsWith("::")) {
                return line.substring(2);
            }
            log.append(line).append('\n');
        }
        throw new AssertionError("the server ended\n" + log);
    }

    boolean lives() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
