package cn.mulin.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 行为人 — who acts: an account, the person behind it, the desk it speaks for, what it may do and how far it sees. Taken
 * from the session, never from a form. Holds ids only.
 *
 * @param account the account; for {@link Kind#SYSTEM} the nil id
 * @param person the resident behind the account, where there is one
 * @param desk the desk it speaks for now, where it sits at one
 * @param permissions what it may do, such as {@code people:read}
 */
public record Actor(
        UUID account,
        Kind kind,
        @Nullable UUID person,
        @Nullable UUID desk,
        Set<String> permissions,
        Scope scope) {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final UUID NIL = new UUID(0, 0);

    /** 身份 — what kind of account acts. The three administrators are never one person (GB/T 22239, 三权分立). */
    public enum Kind {
        VISITOR,
        RESIDENT,
        LEADER,
        STAFF,
        SYSTEM_ADMIN,
        SECURITY_OFFICER,
        AUDITOR,
        PROVINCE,
        SYSTEM
    }

    /** Somebody who has not signed in. */
    public static final Actor VISITOR = new Actor(NIL, Kind.VISITOR, null, null, Set.of(), Scope.NOTHING);

    /** The system itself, in jobs and after-commit listeners. */
    public static final Actor SYSTEM = new Actor(NIL, Kind.SYSTEM, null, null, Set.of(), Scope.NOTHING);

    /** Who acts now; the system itself where nobody was bound. */
    public static Actor current() {
        return CURRENT.isBound() ? CURRENT.get() : SYSTEM;
    }

    /** Runs {@code work} as this actor and returns what it returns. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean signedIn() {
        return kind != Kind.VISITOR && kind != Kind.SYSTEM;
    }

    public Optional<UUID> atDesk() {
        return Optional.ofNullable(desk);
    }
}
