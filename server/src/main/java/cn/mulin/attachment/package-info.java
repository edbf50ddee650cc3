/** 附件 — photos, voice and papers of a county: checked by content, named by content, shown only to who may see their owner. */
@ApplicationModule(
        displayName = "Attachment 附件",
        allowedDependencies = {"kernel", "db"})
@NullMarked
package cn.mulin.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
