package cn.mulin.audit;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Origin;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审计记录 — writes entries in the transaction of the deed, so a deed whose entry cannot be written does not happen either.
 * There is no setting that switches it off.
 */
@Service
class Entries implements AuditLog {

    private final EntryStore store;
    private final Clock clock;

    Entries(EntryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void did(String deed, String subject, @Nullable UUID id) {
        add(deed, subject, id, null, false);
    }

    @Override
    @Transactional
    public void did(String deed, String subject, @Nullable UUID id, String detail) {
        add(deed, subject, id, detail, false);
    }

    @Override
    @Transactional
    public void looked(String deed, String subject, @Nullable UUID id, String reason) {
        add(deed, subject, id, reason, true);
    }

    private void add(String deed, String subject, @Nullable UUID id, @Nullable String detail, boolean look) {
        var actor = Actor.current();
        store.add(new Entry(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.account(),
                actor.kind(),
                actor.desk(),
                Origin.find().orElse(null),
                deed,
                look,
                subject,
                id,
                detail));
    }
}
