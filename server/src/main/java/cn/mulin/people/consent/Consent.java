package cn.mulin.people.consent;

import cn.mulin.people.ConsentPurpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 同意 — a person's word that something about them may be used for one purpose; dated, and withdrawn at any time
 * (个人信息保护法 13–15, 25, 29, 31).
 *
 * @param notice the version of the privacy notice that was read
 * @param proof the signed slip, an attachment
 */
record Consent(
        UUID id,
        ConsentPurpose purpose,
        How how,
        @Nullable UUID notice,
        @Nullable UUID proof,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /** 方式. */
    enum How {
        /** 签字. */
        SIGNED,
        /** 口头，记录人在场. */
        SPOKEN,
        /** 本人在手机上. */
        IN_APP,
        /** 监护人代签，未满十四岁. */
        GUARDIAN
    }
}
