/** 破窗查看 — a look at sealed data beyond one's duty: for a reason, at one subtree, for some minutes, and always on record. */
@ApplicationModule(
        displayName = "Break-glass 破窗查看",
        allowedDependencies = {"kernel", "db", "territory", "people", "access"})
@NullMarked
package cn.mulin.access.glass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
