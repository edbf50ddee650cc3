/**
 * 代办 — what a leader or clerk prepares for a family at an office: entrusted by the person, its papers gathered, decided by
 * the office alone.
 */
@ApplicationModule(
        displayName = "Agency 代办",
        allowedDependencies = {
            "kernel",
            "db",
            "territory",
            "territory::office",
            "people",
            "people::identity",
            "calendar",
            "attachment",
            "print",
            "demand :: lifecycle"
        })
@NullMarked
package cn.mulin.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
