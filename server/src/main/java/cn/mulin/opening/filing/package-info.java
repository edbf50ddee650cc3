/** 备案清单 — what the county hands in before it goes live (国办函〔2026〕12号): its functions, its data, who may do what. */
@ApplicationModule(
        displayName = "Filing 备案清单",
        allowedDependencies = {"kernel", "db", "county", "access"})
@NullMarked
package cn.mulin.opening.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
