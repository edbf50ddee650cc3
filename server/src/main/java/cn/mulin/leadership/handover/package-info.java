/** 交接提议 — what a leader asks when they want to hand over: to whom, from which day. Who appoints decides. */
@ApplicationModule(
        displayName = "Leadership · Hand-over 交接提议",
        allowedDependencies = {"kernel", "territory", "people", "people::identity", "leadership", "db"})
@NullMarked
package cn.mulin.leadership.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
