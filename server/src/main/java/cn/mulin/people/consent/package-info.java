/** 同意 — what residents allowed, for which purpose, how and until when; withdrawn as easily as given. */
@ApplicationModule(
        displayName = "People · Consent 同意",
        allowedDependencies = {"kernel", "people", "db"})
@NullMarked
package cn.mulin.people.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
