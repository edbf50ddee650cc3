/** 内核 — what every module stands on: who acts and where, refusals, sealing, ids, the clock. It knows no module. */
@ApplicationModule(
        displayName = "Kernel 内核",
        allowedDependencies = {"db"})
@NullMarked
package cn.mulin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
