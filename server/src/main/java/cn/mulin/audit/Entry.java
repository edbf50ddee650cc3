package cn.mulin.audit;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Origin;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录 — one deed or one look: ids and codes, never words, names or numbers.
 *
 * @param look whether sealed data was looked at
 * @param detail a short code, or the reason of a look
 */
record Entry(
        UUID id,
        Instant at,
        UUID account,
        Actor.Kind kind,
        @Nullable UUID desk,
        @Nullable Origin origin,
        String deed,
        boolean look,
        String subject,
        @Nullable UUID subjectId,
        @Nullable String detail) {}
