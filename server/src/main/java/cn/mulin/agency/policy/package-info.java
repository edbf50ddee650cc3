/** 政策比对 — which service a person may well be entitled to, and what speaks for it; a hint to look, never a decision. */
@ApplicationModule(
        displayName = "Agency · Policy 政策比对",
        allowedDependencies = {"kernel", "people", "db"})
@NullMarked
package cn.mulin.agency.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
