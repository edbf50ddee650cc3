package cn.mulin.audit;

import cn.mulin.kernel.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 链环 — a stored entry as the chain sees it. Its seal is SM3 over the seal before and every field, each led by its length,
 * so that no two entries read the same.
 *
 * @param place null while it is in the unsealed tail
 */
record Link(
        UUID id,
        Instant at,
        UUID account,
        String kind,
        @Nullable UUID desk,
        @Nullable UUID session,
        @Nullable String address,
        String deed,
        boolean look,
        String subject,
        @Nullable UUID subjectId,
        @Nullable String detail,
        @Nullable Long place,
        byte @Nullable [] seal) {

    /** What the first entry of a county is sealed with. */
    static final byte[] BEGINNING = new byte[32];

    byte[] sealAfter(byte[] previous) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            write(out, id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, account);
            write(out, kind);
            write(out, desk);
            write(out, session);
            write(out, address);
            write(out, deed);
            out.writeBoolean(look);
            write(out, subject);
            write(out, subjectId);
            write(out, detail);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sm3.of(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
