package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** 名册文件 — a workbook or CSV by its content, whatever it is called; read as a stream, however long it is. */
public final class RosterFile {

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int LOCK_SEARCH = 1 << 20;

    private RosterFile() {}

    /**
     * Hands every row that says something to {@code sink}.
     *
     * @throws Refusal when the file as a whole cannot be read: one of {@link WorkbookProblem}
     */
    public static void read(SeekableByteChannel content, LineSink sink) throws IOException {
        var first = head(content, 8);
        if (first.length == 0) {
            throw Refusal.of(WorkbookProblem.EMPTY);
        }
        if (starts(first, ZIP)) {
            readWorkbook(content, sink);
        } else if (starts(first, OLE2)) {
            throw Refusal.of(isLocked(content) ? WorkbookProblem.LOCKED : WorkbookProblem.OLD_EXCEL);
        } else {
            CsvFile.read(content, sink);
        }
    }

    private static void readWorkbook(SeekableByteChannel content, LineSink sink) throws IOException {
        try (var zip =
                ZipFile.builder().setSeekableByteChannel(new StaysOpen(content)).get()) {
            XlsxFile.read(zip, content.size(), sink);
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.of(WorkbookProblem.BROKEN);
        }
    }

    /** Office seals a workbook with a password into an old container, and says so in it. */
    private static boolean isLocked(SeekableByteChannel content) throws IOException {
        var text = new String(head(content, LOCK_SEARCH), StandardCharsets.ISO_8859_1);
        return text.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** All of it from the beginning. */
    static InputStream stream(SeekableByteChannel content) throws IOException {
        content.position(0);
        return Channels.newInputStream(new StaysOpen(content));
    }

    private static byte[] head(SeekableByteChannel content, int most) throws IOException {
        content.position(0);
        var buffer = ByteBuffer.allocate((int) Math.min(most, content.size()));
        while (buffer.hasRemaining() && content.read(buffer) >= 0) {
            // reads on until the buffer is full
        }
        content.position(0);
        return buffer.array();
    }

    private static boolean starts(byte[] head, int[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** A channel that whoever reads it cannot close. */
    private record StaysOpen(SeekableByteChannel channel) implements SeekableByteChannel {

        @Override
        public int read(ByteBuffer into) throws IOException {
            return channel.read(into);
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {}
    }
}
