package cn.mulin.people.rights;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 告知 — one version of the privacy notice: what is kept, why, by which right and how long (个人信息保护法 17, 35).
 *
 * @param readAt when the reader read this version
 */
record Notice(
        UUID id,
        int version,
        String title,
        String words,
        Instant publishedAt,
        @Nullable Instant readAt) {}
