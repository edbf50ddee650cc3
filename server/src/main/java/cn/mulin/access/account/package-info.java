/** 账号管理 — the administrators' side: accounts opened and locked, seats and duties given, and taken when a term ends. */
@ApplicationModule(
        displayName = "Accounts 账号管理",
        allowedDependencies = {"kernel", "db", "audit", "territory", "leadership", "access"})
@NullMarked
package cn.mulin.access.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
