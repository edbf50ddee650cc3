package cn.mulin.kernel;

import java.util.HexFormat;
import java.util.List;

/** 密钥环 — a county's keys. The newest sealing key seals; older ones still open until everything is sealed anew. */
public record KeyRing(List<Key> sealingKeys, Key index) {

    /** @param id 1 to 127, stored with each sealed field · @param secret 16 bytes for SM4, 32 for the index */
    public record Key(int id, byte[] secret) {

        @Override
        public String toString() {
            return "key " + id;
        }
    }

    public KeyRing {
        sealingKeys = List.copyOf(sealingKeys);
        if (sealingKeys.isEmpty()) {
            throw new IllegalArgumentException("a key ring holds at least one sealing key");
        }
    }

    /**
     * 指纹 — tells two rings apart without telling their keys: eight groups of four digits of an SM3 sum. A key taken into use
     * later changes it.
     */
    public String fingerprint() {
        var sum = new Sm3();
        sealingKeys.forEach(key -> sum.add(key.secret(), key.secret().length));
        return groups(sum.add(index.secret(), index.secret().length).sum());
    }

    /** The first half of a sum, to be read aloud and compared. */
    static String groups(byte[] sum) {
        return HexFormat.of().withUpperCase().formatHex(sum, 0, 16).replaceAll("(.{4})(?=.)", "$1-");
    }

    public Key sealing() {
        return sealingKeys.getLast();
    }

    /** @throws IllegalStateException when the ring does not hold that key */
    public Key sealing(int id) {
        return sealingKeys.stream()
                .filter(key -> key.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the key ring holds no key " + id));
    }
}
