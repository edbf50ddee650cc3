/** 事项 — what demands are about: the county's tree of matters, their ceilings, who leads, and how long each kind of desk has. */
@ApplicationModule(
        displayName = "Matter 事项",
        allowedDependencies = {"kernel", "db", "territory", "calendar", "learning"})
@NullMarked
package cn.mulin.demand.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
