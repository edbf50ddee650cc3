/** 审计 — who did what and who looked at what: written with the deed, chained by SM3, never changed, never switched off. */
@ApplicationModule(
        displayName = "Audit 审计",
        allowedDependencies = {"kernel", "db"})
@NullMarked
package cn.mulin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
