/** 省级账号 — sees which counties there are and how many of what, and no county's rows: it signs in at /province, in none of them. */
@ApplicationModule(
        displayName = "Province 省级账号",
        allowedDependencies = {"kernel", "db", "county", "access"})
@NullMarked
package cn.mulin.access.province;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
