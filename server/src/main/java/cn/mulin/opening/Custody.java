package cn.mulin.opening;

import cn.mulin.kernel.KeyRings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 密钥保管登记 — which keys, by their fingerprints, and who keeps the copies where. A later record takes the place of an
 * earlier one; none is changed.
 */
record Custody(
        String master,
        String ring,
        List<Custodian> custodians,
        Instant recordedAt,
        @Nullable Instant confirmedAt) {

    /** Two archives with two people: either alone opens nothing, and one may be lost. */
    static final int FEWEST = 2;

    /** 保管人. @param place where their copy lies */
    record Custodian(String name, String place) {}

    boolean isOf(KeyRings.Custody keys) {
        return master.equals(keys.master()) && ring.equals(keys.ring());
    }
}
