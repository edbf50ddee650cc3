/** 登录 — the ways in: password and second factor, one-time code, printed slip, PIN on a trusted device; and who is kept out. */
@ApplicationModule(
        displayName = "Sign-in 登录",
        allowedDependencies = {"kernel", "db", "county", "territory", "access"})
@NullMarked
package cn.mulin.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
