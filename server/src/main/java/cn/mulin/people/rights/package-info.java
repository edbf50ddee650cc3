/**
 * 个人权利 — what the law gives every person (个人信息保护法 44–50): to see, copy, correct and delete what is kept of them,
 * to be told, and to complain; and that nothing is kept longer than needed.
 */
@ApplicationModule(
        displayName = "People · Rights 个人权利",
        allowedDependencies = {"kernel", "people", "people::identity", "people.label", "territory", "db"})
@NullMarked
package cn.mulin.people.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
