/** 启用 — a county's first day: what must be there before it opens to everybody, who keeps its keys, and the day itself. */
@ApplicationModule(
        displayName = "Opening 启用",
        allowedDependencies = {
            "kernel",
            "db",
            "county",
            "territory",
            "territory :: division",
            "territory :: ladder",
            "people",
            "access",
            "print"
        })
@NullMarked
package cn.mulin.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
