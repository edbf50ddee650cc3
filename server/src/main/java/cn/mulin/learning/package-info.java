/** 归类 — learns from labelled texts which label a new text has, says how sure it is and by which words. Knows nothing of matters. */
@ApplicationModule(
        displayName = "Learning 归类",
        allowedDependencies = {})
@NullMarked
package cn.mulin.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
