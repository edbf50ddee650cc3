package cn.mulin.kernel;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 来处 — from where somebody acts: the session and the address of the client. Bound beside {@link Actor}; kept with the
 * audit, never shown to other users.
 *
 * @param session the session's id, not its token; null for a visitor
 * @param address the client's address, as the last trusted proxy tells it
 */
public record Origin(@Nullable UUID session, String address) {

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** From where the running code was called; empty in jobs and listeners. */
    public static Optional<Origin> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs {@code work} as called from here and returns what it returns. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
