package cn.mulin.attachment;

import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells what a file is from its content alone: its first bytes, and that the rest is built as such a file is. */
final class ContentCheck {

    private static final int HEAD = 4_096;
    private static final int TAIL = 2_048;
    private static final long MOVIE_HEADER_MOST = 8L << 20;

    private ContentCheck() {}

    /** @throws Refusal when it is nothing that is taken, or not whole */
    static FileKind kindOf(Path file) throws IOException {
        try (var content = FileChannel.open(file)) {
            var head = bytes(content, 0, HEAD);
            if (head.length == 0) {
                throw Refusal.of(AttachmentProblem.EMPTY);
            }
            return kindOf(file, content, head);
        }
    }

    private static FileKind kindOf(Path file, FileChannel content, byte[] head) throws IOException {
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return FileKind.JPEG;
        }
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return FileKind.PNG;
        }
        if (at(head, 0, "%PDF-")) {
            return wholePdf(content);
        }
        if (at(head, 0, "#!AMR\n") || at(head, 0, "#!AMR-WB\n")) {
            return FileKind.AMR;
        }
        if (at(head, 0, "RIFF")) {
            return riff(head);
        }
        if (starts(head, 0x1A, 0x45, 0xDF, 0xA3)) {
            return webm(content, head);
        }
        if (at(head, 4, "ftyp")) {
            return isoMedia(content, head);
        }
        if (at(head, 0, "PK\3\4")) {
            return OfficeFile.kindOf(file);
        }
        if (isMp3(head)) {
            return FileKind.MP3;
        }
        throw Refusal.of(AttachmentProblem.NOT_A_KNOWN_KIND);
    }

    private static FileKind wholePdf(FileChannel content) throws IOException {
        var tail = text(bytes(content, Math.max(0, content.size() - TAIL), TAIL));
        if (!tail.contains("%%EOF")) {
            throw Refusal.of(AttachmentProblem.BROKEN);
        }
        return FileKind.PDF;
    }

    private static FileKind riff(byte[] head) {
        if (at(head, 8, "WEBP")) {
            throw Refusal.of(AttachmentProblem.PHONE_FORMAT, "WebP");
        }
        if (at(head, 8, "WAVE") && at(head, 12, "fmt ")) {
            return FileKind.WAV;
        }
        throw Refusal.of(AttachmentProblem.NOT_A_KNOWN_KIND);
    }

    /** A recording by a browser: WebM with sound alone. */
    private static FileKind webm(FileChannel content, byte[] head) throws IOException {
        if (!text(head).contains("webm")) {
            throw Refusal.of(AttachmentProblem.NOT_A_KNOWN_KIND);
        }
        var opening = text(bytes(content, 0, 1 << 16));
        if (opening.contains("V_VP8")
                || opening.contains("V_VP9")
                || opening.contains("V_AV1")
                || opening.contains("V_MPEG")) {
            throw Refusal.of(AttachmentProblem.VIDEO);
        }
        if (!opening.contains("A_OPUS") && !opening.contains("A_VORBIS")) {
            throw Refusal.of(AttachmentProblem.BROKEN);
        }
        return FileKind.WEBM;
    }

    /** ISO/IEC 14496-12: boxes of length and type, one after the other to the end; {@code moov} says what is inside. */
    private static FileKind isoMedia(FileChannel content, byte[] head) throws IOException {
        var brand = text(Arrays.copyOfRange(head, 8, Math.min(head.length, 12)));
        if (brand.startsWith("hei") || brand.startsWith("hev") || brand.equals("mif1") || brand.equals("msf1")) {
            throw Refusal.of(AttachmentProblem.PHONE_FORMAT, "HEIC");
        }
        long size = content.size();
        for (long at = 0; at + 8 <= size; ) {
            var box = ByteBuffer.wrap(bytes(content, at, 16));
            long length = Integer.toUnsignedLong(box.getInt());
            int type = box.getInt();
            if (length == 1 && box.remaining() >= 8) {
                length = box.getLong();
            }
            length = length == 0 ? size - at : length;
            if (length < 8 || at + length > size) {
                break;
            }
            if (type == 0x6D6F6F76) { // moov
                return soundAlone(text(bytes(content, at, Math.min(length, MOVIE_HEADER_MOST))));
            }
            at += length;
        }
        throw Refusal.of(AttachmentProblem.BROKEN);
    }

    private static FileKind soundAlone(String movieHeader) {
        if (movieHeader.contains("vide")) {
            throw Refusal.of(AttachmentProblem.VIDEO);
        }
        if (!movieHeader.contains("soun")) {
            throw Refusal.of(AttachmentProblem.BROKEN);
        }
        return FileKind.M4A;
    }

    /** An ID3 tag, or a frame of MPEG layer III with a bit rate and a sampling rate that exist. */
    private static boolean isMp3(byte[] head) {
        if (at(head, 0, "ID3")) {
            return true;
        }
        return head.length > 3
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE6) == 0xE2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0xF0) != 0
                && (head[2] & 0x0C) != 0x0C;
    }

    private static byte[] bytes(FileChannel content, long from, long most) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(most, content.size() - from)));
        while (buffer.hasRemaining() && content.read(buffer, from + buffer.position()) >= 0) {
            // reads on until the buffer is full
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean at(byte[] head, int from, String expected) {
        return head.length >= from + expected.length()
                && text(Arrays.copyOfRange(head, from, from + expected.length()))
                        .equals(expected);
    }
}
