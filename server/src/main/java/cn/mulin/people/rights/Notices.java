package cn.mulin.people.rights;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.NoticeBoard;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知 — the way in: the county publishes a version, everybody reads the newest, and that they did is kept. */
@Service
@Transactional
class Notices implements NoticeBoard {

    private final NoticeStore store;
    private final AuditLog audit;
    private final Clock clock;

    Notices(NoticeStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Notice newest() {
        return store.newest(Actor.current().account()).orElseThrow(() -> Refusal.of(RightsProblem.NO_NOTICE_YET));
    }

    @Transactional(readOnly = true)
    List<Notice> all() {
        return store.all();
    }

    @Override
    public UUID publish(String title, String words) {
        var id = Ids.next();
        store.publish(id, title, words, Actor.current().account(), clock.instant());
        audit.did("people.notice-published", "notice", id);
        return id;
    }

    void read(UUID id) {
        if (store.all().stream().noneMatch(notice -> notice.id().equals(id))) {
            throw Refusal.of(RightsProblem.NO_NOTICE_YET);
        }
        store.read(id, Actor.current().account(), clock.instant());
    }
}
