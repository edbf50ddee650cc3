/** 名册出表 — empty rosters to fill in, and rosters of what the county knows: as workbooks, masked, signed by who took them. */
@ApplicationModule(
        displayName = "Roster paper 名册出表",
        allowedDependencies = {
            "kernel",
            "db",
            "audit",
            "territory",
            "people",
            "people::identity",
            "leadership",
            "roster.workbook",
            "roster.plan"
        })
@NullMarked
package cn.mulin.roster.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
