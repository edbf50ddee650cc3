package cn.mulin.access;

import cn.mulin.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 账号 — a way to sign in, belonging to one person in one county.
 *
 * @param name of staff; a resident's name stays with {@code people}
 * @param resident the person behind it; always there for residents and leaders who are on the roster
 * @param password Argon2id, never opened
 * @param factor the sealed secret of the one-time passwords (RFC 6238)
 */
public record Account(
        AccountId id,
        Kind kind,
        @Nullable String login,
        @Nullable String name,
        @Nullable UUID resident,
        @Nullable String password,
        boolean mustChange,
        byte @Nullable [] factor,
        @Nullable Instant lockedAt,
        @Nullable Instant closedAt) {

    /** 账号种类 — residents and leaders are one kind: whether somebody leads is told by the open terms. */
    public enum Kind {
        PERSON,
        STAFF,
        SYSTEM_ADMIN,
        SECURITY_OFFICER,
        AUDITOR;

        /** One of the three whose duties are kept apart (三员). */
        public boolean administrates() {
            return this != PERSON && this != STAFF;
        }

        /** How this kind acts, {@code leads} telling whether an open term stands behind it. */
        Actor.Kind acts(boolean leads) {
            return switch (this) {
                case PERSON -> leads ? Actor.Kind.LEADER : Actor.Kind.RESIDENT;
                case STAFF -> Actor.Kind.STAFF;
                case SYSTEM_ADMIN -> Actor.Kind.SYSTEM_ADMIN;
                case SECURITY_OFFICER -> Actor.Kind.SECURITY_OFFICER;
                case AUDITOR -> Actor.Kind.AUDITOR;
            };
        }
    }

    public boolean usable() {
        return lockedAt == null && closedAt == null;
    }
}
