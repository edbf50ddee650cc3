/** 消息 — how news and codes reach people: an inbox, an outbox written with the deed, text messages by the county's gateway. */
@ApplicationModule(
        displayName = "Message 消息",
        allowedDependencies = {"kernel", "db", "county", "territory", "access"})
@NullMarked
package cn.mulin.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
