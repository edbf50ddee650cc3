/** 区域架构 — the county's tree: divisions down to the village, ladders and lines below it, desks, and where a text speaks of. */
@ApplicationModule(
        displayName = "Territory 区域架构",
        allowedDependencies = {"kernel", "db"})
@NullMarked
package cn.mulin.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
