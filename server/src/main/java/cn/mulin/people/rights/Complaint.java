package cn.mulin.people.rights;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 投诉建议 — what anybody says about the system or the service (国办函〔2026〕12号). A complaint is read by the county alone,
 * so that it never reaches whom it is about; a suggestion also where it belongs.
 */
record Complaint(
        UUID id,
        Kind kind,
        Topic topic,
        String path,
        @Nullable String words,
        @Nullable String contact,
        Instant raisedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt) {

    /** 投诉还是建议. */
    enum Kind {
        COMPLAINT,
        SUGGESTION
    }

    /** 关于什么. */
    enum Topic {
        /** 这个系统. */
        SYSTEM,
        /** 服务. */
        SERVICE,
        /** 个人信息. */
        PRIVACY,
        /** 给基层添了负担. */
        BURDEN,
        OTHER
    }
}
