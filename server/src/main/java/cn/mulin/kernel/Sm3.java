package cn.mulin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** 摘要 — SM3 sums (GB/T 32905) of bytes, files and streams; 32 bytes, or 64 hexadecimal digits in lower case. */
public final class Sm3 {

    private final SM3Digest digest = new SM3Digest();

    public static byte[] of(byte[] bytes) {
        return new Sm3().add(bytes, bytes.length).sum();
    }

    public static byte[] of(Path file) throws IOException {
        var sum = new Sm3();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                sum.add(buffer, read);
            }
        }
        return sum.sum();
    }

    public static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    public Sm3 add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
        return this;
    }

    /** The sum of all that was added; the next begins anew. */
    public byte[] sum() {
        var sum = new byte[digest.getDigestSize()];
        digest.doFinal(sum, 0);
        return sum;
    }

    /** Passes everything on to {@code out} and adds it. */
    public OutputStream through(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                digest.update(bytes, from, length);
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** Reads from {@code in} and adds what is read. */
    public InputStream through(InputStream in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                if (read > 0) {
                    digest.update(bytes, from, read);
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
