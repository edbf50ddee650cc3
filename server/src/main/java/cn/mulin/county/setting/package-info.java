/** 县域设置 — what a county says of itself: its name, its public address, its filing, whom to complain to. */
@ApplicationModule(
        displayName = "Setting 县域设置",
        allowedDependencies = {"kernel", "county"})
@NullMarked
package cn.mulin.county.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
