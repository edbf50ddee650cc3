/** 基准 — measures what the product promises of speed and memory, on generated counties in a folder of its own. Nothing depends on it. */
@ApplicationModule(
        displayName = "Bench 基准",
        allowedDependencies = {
            "kernel",
            "county",
            "territory",
            "territory::division",
            "territory::ladder",
            "territory::place",
            "people",
            "people::identity",
            "leadership",
            "access",
            "roster",
            "learning",
            "demo"
        })
@NullMarked
package cn.mulin.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
