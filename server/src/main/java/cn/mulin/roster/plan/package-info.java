/** 对照 — what a village's rows mean beside what the county knows of it: what is added, changed, left alone, and what is wrong. */
@ApplicationModule(
        displayName = "Roster plan 名册对照",
        allowedDependencies = {
            "kernel",
            "territory",
            "territory::ladder",
            "people",
            "people::identity",
            "leadership",
            "roster.workbook"
        })
@NullMarked
package cn.mulin.roster.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
