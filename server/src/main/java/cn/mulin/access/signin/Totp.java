package cn.mulin.access.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 动态口令 — one-time passwords by time, six digits, a new one each thirty seconds (RFC 6238 over RFC 4226). */
final class Totp {

    private static final long SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step whose code this is: now's, or the one before or after, for clocks that differ a little. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        long step = now.getEpochSecond() / SECONDS;
        var found = OptionalLong.empty();
        for (long near = step - 1; near <= step + 1; near++) {
            if (MessageDigest.isEqual(at(secret, near).getBytes(), code.getBytes())) {
                found = OptionalLong.of(near);
            }
        }
        return found;
    }

    static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA1 is part of every Java", broken);
        }
    }

    /** What authenticator apps read (RFC 4648). */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : secret) {
            bits = bits << 8 | each & 0xff;
            held += 8;
            while (held >= 5) {
                text.append(BASE32.charAt(bits >> (held - 5) & 31));
                held -= 5;
            }
        }
        return held == 0
                ? text.toString()
                : text.append(BASE32.charAt(bits << (5 - held) & 31)).toString();
    }
}
