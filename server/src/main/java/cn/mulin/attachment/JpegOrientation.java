package cn.mulin.attachment;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the camera was held, 1 to 8, from a JPEG's EXIF (CIPA DC-008, tag 274); 1 where nothing readable is said. */
final class JpegOrientation {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 274;
    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;

    private JpegOrientation() {}

    static int of(Path file, FileKind kind) throws IOException {
        if (kind != FileKind.JPEG) {
            return 1;
        }
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            in.readUnsignedShort();
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                int length = in.readUnsignedShort() - 2;
                if (marker == START_OF_SCAN || length < 0) {
                    return 1;
                }
                var segment = in.readNBytes(length);
                if (marker == APP1 && segment.length > EXIF_HEADER + 8 && segment[0] == 'E' && segment[1] == 'x') {
                    return read(ByteBuffer.wrap(segment, EXIF_HEADER, segment.length - EXIF_HEADER)
                            .slice());
                }
            }
            return 1;
        } catch (EOFException cutShort) {
            return 1;
        }
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
