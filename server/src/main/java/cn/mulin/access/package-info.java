/** 账号权限 — who may sign in, what each role may do and how far it sees; the session that carries it, the gate that asks. */
@ApplicationModule(
        displayName = "Access 账号权限",
        allowedDependencies = {"kernel", "db", "county", "territory", "people", "leadership"})
@NullMarked
package cn.mulin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
