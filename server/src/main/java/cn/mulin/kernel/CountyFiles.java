package cn.mulin.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * 县文件夹 — where each county's files lie: {@code data/files/<county>}. Files are only ever added, except by a sweep; a
 * backup holds the sweep off, in whichever process either of them runs.
 */
@Component
public class CountyFiles {

    private final Path root;

    public CountyFiles(MulinProperties properties) {
        this.root = properties.data().resolve("files");
    }

    public Path root() {
        return root;
    }

    public Path of(CountyCode county) {
        return root.resolve(county.value());
    }

    /** Keeps every file in place until closed; released by the system if this process is killed. */
    public Hold hold() {
        try {
            var channel = open();
            return new Hold(channel, channel.lock(0, Long.MAX_VALUE, true));
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder of files cannot be held", broken);
        }
    }

    /**
     * Runs {@code sweep}, which may remove files, unless somebody holds them.
     *
     * @return whether it ran
     */
    public boolean sweepUnlessHeld(Runnable sweep) {
        try (var channel = open();
                var lock = tryAlone(channel)) {
            if (lock == null) {
                return false;
            }
            sweep.run();
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder of files cannot be locked", broken);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryAlone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(root);
        return FileChannel.open(
                root.resolve(".hold"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Files stay until this is closed. */
    public static final class Hold implements AutoCloseable {

        private final FileChannel channel;
        private final FileLock lock;

        private Hold(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException broken) {
                throw new UncheckedIOException("the hold on the folder of files cannot be released", broken);
            }
        }
    }
}
