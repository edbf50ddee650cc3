/** 疑似重复 — two entries that may be one person: found, merged into one, and taken apart again if they were not. */
@ApplicationModule(
        displayName = "People · Duplicate 疑似重复",
        allowedDependencies = {"kernel", "people", "people::identity", "territory", "db"})
@NullMarked
package cn.mulin.people.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
