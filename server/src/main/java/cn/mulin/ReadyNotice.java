package cn.mulin;

import cn.mulin.kernel.Greeting;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.ServerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the start command that the server is ready, by a file it waits for and then shows. */
@Component
@ServerOnly
class ReadyNotice {

    private final Path file;
    private final ObjectProvider<Greeting> greetings;

    ReadyNotice(MulinProperties properties, ObjectProvider<Greeting> greetings) {
        this.file = properties.home().resolve("run/ready");
        this.greetings = greetings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void write() throws IOException {
        var text = greetings
                .orderedStream()
                .map(Greeting::lines)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n", "\n", "\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("ready.part");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @EventListener(ContextClosedEvent.class)
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
