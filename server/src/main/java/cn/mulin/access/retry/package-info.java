/** 重试 — a write sent twice with the same {@code Idempotency-Key} is done once. */
@ApplicationModule(
        displayName = "Retry 重试",
        allowedDependencies = {"kernel", "db", "access"})
@NullMarked
package cn.mulin.access.retry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
