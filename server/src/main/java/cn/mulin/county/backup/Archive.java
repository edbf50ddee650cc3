package cn.mulin.county.backup;

import cn.mulin.kernel.OperatorTrouble;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** 档案 — a tar that is read from its beginning to its end. One that was cut short, or is no tar, is told in words. */
final class Archive implements Closeable {

    private final Path file;
    private final TarArchiveInputStream tar;

    private Archive(Path file, TarArchiveInputStream tar) {
        this.file = file;
        this.tar = tar;
    }

    static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new OperatorTrouble("没有这个文件：" + file + "。There is no such file.");
        }
        return new Archive(
                file, new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)), "UTF-8"));
    }

    /** @return the name of the next part; null at the end */
    @Nullable
    String next() {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            return entry == null ? null : entry.getName();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** The content of the part that was named last. */
    InputStream content() {
        return new FilterInputStream(tar) {

            @Override
            public int read() {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                try {
                    return tar.read(bytes, from, length);
                } catch (IOException cutShort) {
                    throw unreadable(cutShort);
                }
            }

            @Override
            public void close() {
                // the archive goes on
            }
        };
    }

    private OperatorTrouble unreadable(Throwable cause) {
        return new OperatorTrouble(
                file + " 读不下去：它不是档案文件，或者没有传完、已经损坏。请重新取一份。\nIt cannot be read to its end: it is no archive, or"
                        + " was cut short; fetch it again.",
                cause);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
