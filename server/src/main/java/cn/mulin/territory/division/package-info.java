/** 行政区划 — the official list of towns and villages, read from the national files and kept up to date. */
@ApplicationModule(
        displayName = "Division 行政区划",
        allowedDependencies = {"kernel", "db", "territory"})
@NullMarked
package cn.mulin.territory.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
