/** Tables and columns as jOOQ classes, generated in the build from the migrations of every module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        displayName = "Tables 表",
        allowedDependencies = {})
package cn.mulin.db;

import org.springframework.modulith.ApplicationModule;
