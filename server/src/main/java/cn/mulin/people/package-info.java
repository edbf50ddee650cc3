/**
 * 人口户籍 — households and residents: where they live, whom they belong to, what is sealed about them, who said so and
 * when it was last confirmed.
 */
@ApplicationModule(
        displayName = "People 人口户籍",
        allowedDependencies = {"kernel", "territory", "db"})
@NullMarked
package cn.mulin.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
