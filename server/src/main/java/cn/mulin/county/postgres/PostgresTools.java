package cn.mulin.county.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of PostgreSQL, run as a user they accept. */
record PostgresTools(Path programs, List<String> prefix) {

    /** @throws IOException with what the program said when it did not end well */
    void run(String tool, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(programs.resolve("bin").resolve(tool).toString());
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
}
