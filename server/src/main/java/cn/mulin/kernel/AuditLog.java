package cn.mulin.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审计 — who did what, and who looked at what. Written in the transaction of the deed itself, so neither exists without the
 * other. Holds ids and codes only, never words, names or numbers.
 */
public interface AuditLog {

    /**
     * Records a deed of {@link Actor#current()}.
     *
     * @param deed what was done, as {@code module.verb}: {@code people.household-moved}
     * @param subject the kind of thing it was done to: {@code household}
     * @param id which one; null where it is the county as a whole
     */
    void did(String deed, String subject, @Nullable UUID id);

    /** As {@link #did}, with a short code that says more, such as the name of a field or a reason code. */
    void did(String deed, String subject, @Nullable UUID id, String detail);

    /** Records that {@link Actor#current()} looked at sealed data, and the reason given. */
    void looked(String deed, String subject, @Nullable UUID id, String reason);
}
