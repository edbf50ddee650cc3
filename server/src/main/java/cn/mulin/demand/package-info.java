/** 诉求 — residents' demands, from raising to closing, up and down the ladder within their deadlines. */
@ApplicationModule(
        displayName = "Demand 诉求",
        allowedDependencies = {
            "kernel",
            "db",
            "territory",
            "leadership",
            "leadership :: card",
            "people",
            "people::identity",
            "calendar",
            "attachment",
            "demand.matter"
        })
@NullMarked
package cn.mulin.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
