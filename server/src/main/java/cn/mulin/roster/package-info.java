/** 名册 — households, people, units and leaders of a village, town or county as one workbook: read, checked, applied village by village. */
@ApplicationModule(
        displayName = "Roster 名册",
        allowedDependencies = {
            "kernel",
            "db",
            "territory",
            "territory::ladder",
            "people",
            "people::identity",
            "leadership",
            "roster.workbook",
            "roster.plan",
            "roster.paper"
        })
@NullMarked
package cn.mulin.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
