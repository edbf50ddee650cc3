package cn.mulin.kernel;

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
