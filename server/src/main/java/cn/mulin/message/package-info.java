/** 消息 — how news and codes reach people; in-app first, then what the county has. */
@ApplicationModule(
        displayName = "Message 消息",
        allowedDependencies = {"kernel", "db", "county", "access"})
@NullMarked
package cn.mulin.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
