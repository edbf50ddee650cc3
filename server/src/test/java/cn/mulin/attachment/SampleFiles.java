package cn.mulin.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files as phones and offices make them, and as mischief makes them. */
final class SampleFiles {

    private SampleFiles() {}

    /** A picture with a red corner at its top left. */
    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** A JPEG of a camera held upright (orientation 6), with the place where it was taken: 28° 9′ north. */
    static byte[] photoWithPlace(int width, int height) {
        var tiff = ByteBuffer.allocate(104);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 34853).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68).putInt(0);
        tiff.putInt(28).putInt(1).putInt(9).putInt(1).putInt(54).putInt(1);
        return withSegment(picture("JPEG", width, height), join(bytes("Exif\0\0"), tiff.array()));
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        var out = ByteBuffer.allocate(jpeg.length + segment.length + 4);
        out.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (segment.length + 2))
                .put(segment);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG of a few bytes that claims to be this wide and high. */
    static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        var start = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        var size = ByteBuffer.allocate(4).putInt(13).array();
        return join(
                start,
                size,
                header.array(),
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] zip(String... partsAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < partsAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(partsAndContents[i]));
                zip.write(bytes(partsAndContents[i + 1]));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** An MPEG-4 file with one track of sound ({@code soun}) or film ({@code vide}), and where it was recorded. */
    static byte[] mpeg4(String handler, String brand) {
        var place = box("\u00A9xyz", bytes("\0\u0012\u0015\u00C7+28.1500+113.6300/"));
        var track = box("trak", box("mdia", box("hdlr", join(new byte[8], bytes(handler), new byte[12]))));
        return join(
                box("ftyp", bytes(brand + "\0\0\0\0")),
                box("mdat", new byte[64]),
                box("moov", join(track, box("udta", place))));
    }

    private static byte[] box(String type, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), bytes(type), content);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
