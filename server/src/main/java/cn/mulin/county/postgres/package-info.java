/** 内置数据库 — the PostgreSQL that Mulin brings along: unpacked, started, watched and stopped. */
@ApplicationModule(
        displayName = "Embedded PostgreSQL 内置数据库",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.mulin.county.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
