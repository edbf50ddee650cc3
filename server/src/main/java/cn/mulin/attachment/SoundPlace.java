package cn.mulin.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where a phone wrote into a recording where it was made (the boxes {@code ©xyz} and {@code loci}), nothing is left of it. */
final class SoundPlace {

    private static final List<String> BOXES = List.of("\u00A9xyz", "loci");
    private static final int SEARCHED_MOST = 64 << 20;

    private SoundPlace() {}

    static void forget(Path file) throws IOException {
        try (var content = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.allocate((int) Math.min(content.size(), SEARCHED_MOST));
            while (bytes.hasRemaining() && content.read(bytes, bytes.position()) >= 0) {
                // reads on until the buffer is full
            }
            var text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
            int header = text.indexOf("moov");
            for (String box : BOXES) {
                for (int at = header < 0 ? -1 : text.indexOf(box, header); at >= 4; at = text.indexOf(box, at + 4)) {
                    blank(content, at, bytes.getInt(at - 4), text.length());
                }
            }
        }
    }

    /** The box becomes one of free space, of the same length. */
    private static void blank(FileChannel content, int at, int length, int end) throws IOException {
        if (length < 8 || at - 4 + length > end) {
            return;
        }
        var free = ByteBuffer.allocate(length - 4).put("free".getBytes(StandardCharsets.US_ASCII));
        free.rewind();
        while (free.hasRemaining()) {
            content.write(free, at + free.position());
        }
    }
}
