/** 覆盖 — who is missing on the ladder and what needs a look: a village's ledger, the vacancy board, coverage up to the county. */
@ApplicationModule(
        displayName = "Coverage 覆盖",
        allowedDependencies = {"kernel", "db", "territory", "leadership"})
@NullMarked
package cn.mulin.leadership.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
