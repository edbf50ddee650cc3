package cn.mulin.bench;

import cn.mulin.kernel.Command;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How long from {@code ./mulin start} to the desk's first page: the command itself, the embedded database, the address told,
 * the page fetched. The first time on an empty folder, with the demo county made, is told apart.
 */
@Component
@Command.Said(name = "bench start", usage = "[--times 5]", does = "启动：从命令到第一个页面，含内置数据库；空文件夹的第一次另算")
class StartCommand implements Command {

    private static final String FIRST_PAGE = "/430181/desk/";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MulinProperties properties;

    StartCommand(MulinProperties properties) {
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        int times = Numbers.of(words, "times", 5, 1, 50);
        var script = Optional.ofNullable(System.getenv("MULIN_SCRIPT"))
                .orElseThrow(() -> new OperatorTrouble("请用 ./mulin bench start。Call it by ./mulin bench start"));
        var figures = new Figures(out, "start");
        var shell = new Shell(Path.of(script), properties.home().resolve("start"), freePort());
        double first = shell.startAndStop();
        figures.say("  空文件夹，含建演示县：%.1f 秒", first);
        var seconds = new double[times];
        for (int i = 0; i < times; i++) {
            seconds[i] = shell.startAndStop();
            figures.say("  第 %d 次再启动：%.2f 秒", i + 1, seconds[i]);
        }
        Arrays.sort(seconds);
        figures.put("times", times);
        figures.put("first_start_seconds", first);
        figures.put("slowest_seconds", seconds[times - 1]);
        figures.put("seconds", seconds[times / 2]);
        figures.end();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The one command, in a folder of its own. */
    private record Shell(Path script, Path home, int port) {

        double startAndStop() throws IOException {
            Files.createDirectories(home);
            try {
                var watch = new Watch();
                call("start");
                fetchFirstPage();
                return watch.seconds();
            } finally {
                call("stop");
            }
        }

        private void call(String word) throws IOException {
            var said = home.resolve(word + ".out");
            var builder = new ProcessBuilder("sh", script.toString(), word)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("MULIN_HOME", home.toString());
            builder.environment().put("MULIN_KEYS", home.resolve("keys").toString());
            builder.environment().put("MULIN_PORT", String.valueOf(port));
            builder.environment().remove("MULIN_JAVA_OPTS");
            var process = builder.start();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroy();
                    throw new OperatorTrouble("./mulin " + word + " 没有在五分钟内做完。It did not end in time.");
                }
            } catch (InterruptedException stopped) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for ./mulin " + word, stopped);
            }
            if (process.exitValue() != 0) {
                throw new OperatorTrouble(Files.readString(said));
            }
        }

        private void fetchFirstPage() throws IOException {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + FIRST_PAGE))
                    .timeout(PATIENCE)
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IllegalStateException("the first page answered " + status);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for the first page", stopped);
            }
        }
    }
}
