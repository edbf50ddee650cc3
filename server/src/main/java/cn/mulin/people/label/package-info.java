/** 密封标签 — what is sensitive about a resident, sealed apart from the roster; a leader sees how to help, never why. */
@ApplicationModule(
        displayName = "People · Label 密封标签",
        allowedDependencies = {"kernel", "people", "people::identity", "db"})
@NullMarked
package cn.mulin.people.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
