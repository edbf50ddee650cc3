/** 演示县 — seed and load data: invented people at real ratios over real divisions. Nothing depends on it. */
@ApplicationModule(
        displayName = "Demo 演示县",
        allowedDependencies = {
            "kernel",
            "db",
            "county",
            "territory",
            "territory :: division",
            "territory :: ladder",
            "calendar",
            "people",
            "people::identity",
            "leadership",
            "access",
            "demand"
        })
@NullMarked
package cn.mulin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
