/** 备份与搬迁 — the whole cluster backed up and restored to a moment; one county exported and taken in elsewhere; keys apart. */
@ApplicationModule(
        displayName = "Backup 备份与搬迁",
        allowedDependencies = {"kernel", "county", "county.postgres"})
@NullMarked
package cn.mulin.county.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
