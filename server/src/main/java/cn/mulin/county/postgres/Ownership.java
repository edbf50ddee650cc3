package cn.mulin.county.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Which process owns a data folder: a lock that the system lets go when the process dies, however it dies. */
final class Ownership {

    /** Within one process, to close any channel on the file lets its lock go; so it is opened once for each folder. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private Ownership(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Null where another process, or another part of this one, owns it. */
    static @Nullable Ownership claim(Path home) throws IOException {
        if (!HERE.add(home)) {
            return null;
        }
        var channel = FileChannel.open(home.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HERE.remove(home);
            return null;
        }
        return new Ownership(home, channel);
    }

    /** Waits for another process to end; null where another part of this one owns it. */
    static @Nullable Ownership claimAtLast(Path home, int seconds) throws IOException, InterruptedException {
        for (int quarter = 0; quarter < seconds * 4; quarter++) {
            var ownership = claim(home);
            if (ownership != null || HERE.contains(home)) {
                return ownership;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IOException(PostgresServer.IN_USE);
    }

    void release() throws IOException {
        channel.close();
        HERE.remove(home);
    }
}
