package cn.mulin.county.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** For the tests: the database under another process, which may be another user's, and which may be killed. */
final class Child {

    final Process process;
    final int port;

    private Child(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The class path is copied into {@code shared}: where it lies another user may not read it. */
    static Child start(Path home, Path shared, List<String> prefix) throws IOException, URISyntaxException {
        var paths = new ArrayList<String>();
        for (Class<?> needed : List.of(
                Child.class,
                PostgresServer.class,
                org.tukaani.xz.XZInputStream.class,
                org.apache.commons.compress.archivers.tar.TarArchiveEntry.class,
                org.apache.commons.io.IOUtils.class,
                org.apache.commons.lang3.SystemProperties.class,
                org.slf4j.Logger.class,
                org.jspecify.annotations.Nullable.class,
                com.fasterxml.uuid.Generators.class)) {
            paths.add(copy(
                    Path.of(needed.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    shared));
        }
        paths.add(copy(binaries(), shared));
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(":", paths),
                Child.class.getName(),
                home.toString()));
        var process = new ProcessBuilder(command)
                .directory(shared.toFile())
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
        var said = new StringBuilder();
        for (String line; (line = lines.readLine()) != null; said.append(line).append('\n')) {
            if (line.startsWith("port ")) {
                return new Child(process, Integer.parseInt(line.substring(5)));
            }
        }
        throw new IOException("the child did not start: " + said);
    }

    private static Path binaries() throws URISyntaxException {
        var url = Child.class.getResource("/postgres-linux-x86_64.txz").toString();
        return Path.of(java.net.URI.create(url.substring(4, url.indexOf('!'))));
    }

    private static String copy(Path from, Path shared) throws IOException {
        Path to = Files.createDirectories(shared.resolve("classes"))
                .resolve(Integer.toHexString(from.hashCode()) + (Files.isDirectory(from) ? "" : ".jar"));
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path target = Files.isDirectory(from)
                        ? to.resolve(from.relativize(path).toString())
                        : to;
                if (!target.toString().contains("/web/")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return to.toString();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var server = PostgresServer.startOrJoin(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("port " + server.url("").replaceAll("\\D*127\\.0\\.0\\.1:(\\d+)/", "$1"));
        Thread.currentThread().join();
    }
}
