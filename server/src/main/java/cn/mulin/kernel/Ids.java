package cn.mulin.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/** 标识 — ids that sort by the moment they were minted (UUIDv7, RFC 9562), and random codes for what is printed. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator TIME_ORDERED = Generators.timeBasedEpochRandomGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Crockford's base 32 without I L O U: nothing that looks like something else on paper. */
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Ids() {}

    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** A code of {@code bits} random bits (a multiple of five; 80 and more where it opens a door), in upper case. */
    public static String code(int bits) {
        var letters = new char[(bits + 4) / 5];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(letters);
    }
}
