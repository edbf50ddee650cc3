/** 三长 — who holds which post from when to when, who answers for a door, what is missing on the ladder; cards and certificates. */
@ApplicationModule(
        displayName = "Leadership 三长",
        allowedDependencies = {"kernel", "county", "territory", "people", "people::identity", "db", "print"})
@NullMarked
package cn.mulin.leadership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
