/** 停用 — a county that is no longer written to: closed, opened again by mistake's remedy, and in the end taken away for good. */
@ApplicationModule(
        displayName = "Closing 停用",
        allowedDependencies = {"kernel", "county"})
@NullMarked
package cn.mulin.county.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
