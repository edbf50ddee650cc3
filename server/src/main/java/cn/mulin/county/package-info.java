/** 县域 — the counties of this installation: one PostgreSQL database each, the road to it, its migrations and its jobs. */
@ApplicationModule(
        displayName = "County 县域",
        allowedDependencies = {"kernel", "db", "county.postgres"})
@NullMarked
package cn.mulin.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
