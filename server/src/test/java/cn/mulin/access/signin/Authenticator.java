package cn.mulin.access.signin;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** Somebody's authenticator app, which was shown a secret in base 32. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    public Authenticator(String base32) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                bytes.write(bits >> (held - 8));
                held -= 8;
                bits &= (1 << held) - 1;
            }
        }
        secret = bytes.toByteArray();
    }

    /** The code of now, or of so many half minutes later. */
    public String code(int later) {
        return Totp.at(secret, Clock.systemUTC().instant().getEpochSecond() / 30 + later);
    }
}
