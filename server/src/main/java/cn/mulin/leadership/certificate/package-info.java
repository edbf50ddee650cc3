/** 代表证 — shows that somebody is a leader: numbered, dated, verifiable by anybody, revocable. */
@ApplicationModule(
        displayName = "Certificate 代表证",
        allowedDependencies = {"kernel", "db", "county", "territory", "people", "print", "leadership"})
@NullMarked
package cn.mulin.leadership.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
