package cn.mulin.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 县文件夹 — where each county's files lie: {@code data/files/<county>}. Files are only ever added, except by a sweep; a
 * backup holds the sweep off, in whichever process either of them runs.
 */
@Component
public class CountyFiles {

    private final Path root;
    private @Nullable FileChannel channel;
    private @Nullable FileLock shared;
    private int holds;

    public CountyFiles(MulinProperties properties) {
        this.root = properties.data().resolve("files");
    }

    public Path root() {
        return root;
    }

    public Path of(CountyCode county) {
        return root.resolve(county.value());
    }

    /** Keeps every file in place until closed; let go by the system if this process is killed. */
    public synchronized Hold hold() {
        try {
            if (holds == 0) {
                shared = channel().lock(0, Long.MAX_VALUE, true);
            }
            holds++;
            return this::letGo;
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder of files cannot be held", broken);
        }
    }

    /**
     * Runs {@code sweep}, which may remove files, unless somebody holds them; one sweep at a time.
     *
     * @return whether it ran
     */
    public synchronized boolean sweepUnlessHeld(Runnable sweep) {
        if (holds > 0) {
            return false;
        }
        try (var lock = channel().tryLock()) {
            if (lock == null) {
                return false;
            }
            sweep.run();
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException("the folder of files cannot be locked", broken);
        }
    }

    private synchronized void letGo() {
        holds--;
        if (holds == 0 && shared != null) {
            try {
                shared.release();
            } catch (IOException broken) {
                throw new UncheckedIOException("the hold on the folder of files cannot be released", broken);
            }
        }
    }

    /** Opened once and never closed: to close any channel on a file lets go all locks that this process has on it. */
    private FileChannel channel() throws IOException {
        if (channel == null) {
            Files.createDirectories(root);
            channel = FileChannel.open(
                    root.resolve(".hold"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        }
        return channel;
    }

    /** Files stay until this is closed. */
    public interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
