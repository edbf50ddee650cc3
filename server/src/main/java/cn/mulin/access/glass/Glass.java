package cn.mulin.access.glass;

import cn.mulin.access.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 破开的窗 — who may look where until when, and why.
 *
 * @param path the subtree; a household is looked at through the unit it lies in
 * @param household the one household meant, where it is about one
 */
record Glass(
        UUID id,
        AccountId account,
        String path,
        @Nullable UUID household,
        String reason,
        Instant openedAt,
        Instant until) {}
