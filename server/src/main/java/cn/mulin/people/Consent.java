package cn.mulin.people;

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
public record Consent(
        UUID id,
        ResidentId resident,
        Purpose purpose,
        How how,
        @Nullable UUID notice,
        @Nullable UUID proof,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /** 用途. */
    public enum Purpose {
        /** 关怀服务. */
        CARE,
        /** 在联系卡上印电话. */
        CARD_NUMBER,
        /** 用照片. */
        PHOTO,
        /** 公开讲述. */
        PUBLIC_STORY,
        /** 与部门共享. */
        SHARING,
        /** 在外亲属可见. */
        FAMILY_VIEW
    }

    /** 方式. */
    public enum How {
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
