package cn.mulin.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/**
 * 密封 — seals personal fields with SM4-GCM (GB/T 32907) and finds them again by an SM3-HMAC blind index (GB/T 32905).
 * A sealed field is {@code key id (1) · nonce (12) · ciphertext · tag (16)}; its place (county, table and column) is
 * authenticated with it, so a sealed value copied elsewhere does not open.
 */
@Component
public class Seals {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRings rings;

    Seals(KeyRings rings) {
        this.rings = rings;
    }

    /** @param place table and column, {@code people.resident.phone} */
    public byte[] seal(String place, String plain) {
        return sealBytes(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** A content that is no text, such as a piece of a file; {@code place} says which piece. */
    public byte[] sealBytes(String place, byte[] text) {
        var county = CountyContext.current();
        var key = rings.of(county).sealing();
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var cipher = cipher(true, key.secret(), nonce, county, place);
        var body = new byte[cipher.getOutputSize(text.length)];
        int length = cipher.processBytes(text, 0, text.length, body, 0);
        finish(cipher, body, length);
        return ByteBuffer.allocate(1 + NONCE + body.length)
                .put((byte) key.id())
                .put(nonce)
                .put(body)
                .array();
    }

    /** @throws IllegalStateException when the value was not sealed for this place in this county, or the key is gone */
    public String open(String place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException as {@link #open} */
    public byte[] openBytes(String place, byte[] sealed) {
        var county = CountyContext.current();
        var buffer = ByteBuffer.wrap(sealed);
        var key = rings.of(county).sealing(buffer.get());
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var body = new byte[buffer.remaining()];
        buffer.get(body);
        var cipher = cipher(false, key.secret(), nonce, county, place);
        var text = new byte[cipher.getOutputSize(body.length)];
        int length = cipher.processBytes(body, 0, body.length, text, 0);
        length += finish(cipher, text, length);
        return length == text.length ? text : Arrays.copyOf(text, length);
    }

    /**
     * The blind index of a value: the same for the same value in the same county, and telling nothing about it without the
     * key.
     *
     * @param kind what the value is, {@code phone} or {@code id-number}; equal texts of different kinds never match
     * @param normalised the value in its one normal form
     * @return 32 bytes
     */
    public byte[] index(String kind, String normalised) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(rings.of(CountyContext.current()).index().secret()));
        var bytes = (kind + '\u0000' + normalised).getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var index = new byte[mac.getMacSize()];
        mac.doFinal(index, 0);
        return index;
    }

    private static GCMBlockCipher cipher(boolean seal, byte[] secret, byte[] nonce, CountyCode county, String place) {
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        var bound = (county.value() + ' ' + place).getBytes(StandardCharsets.UTF_8);
        cipher.init(seal, new AEADParameters(new KeyParameter(secret), TAG_BITS, nonce, bound));
        return cipher;
    }

    private static int finish(GCMBlockCipher cipher, byte[] out, int at) {
        try {
            return cipher.doFinal(out, at);
        } catch (InvalidCipherTextException wrong) {
            throw new IllegalStateException("a sealed field does not open here", wrong);
        }
    }
}
