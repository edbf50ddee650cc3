package cn.mulin.access;

import cn.mulin.kernel.Sm3;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** 令牌 — 256 random bits that open a door. Only its SM3 is kept, so a stolen database opens none. */
public final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    public static String fresh() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** The 32 bytes kept in its place. */
    public static byte[] hash(String token) {
        return Sm3.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
