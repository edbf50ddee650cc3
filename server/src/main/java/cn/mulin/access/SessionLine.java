package cn.mulin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of somebody's own open sessions, as they see it. */
record SessionLine(
        UUID id,
        Session.Way way,
        @Nullable String device,
        @Nullable String address,
        Instant openedAt,
        Instant seenAt,
        boolean current) {}
