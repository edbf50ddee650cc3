package cn.mulin.message;

import cn.mulin.access.AccountId;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 收件箱 — what {@link Actor#current()} was told. */
@Service
@Transactional
class Inbox {

    private static final int PAGE = 30;
    private static final int COUNTED_TO = 100;

    private final MessageQueries queries;
    private final MessageStore store;
    private final MessageTexts texts;
    private final AuditLog audit;
    private final Clock clock;

    Inbox(MessageQueries queries, MessageStore store, MessageTexts texts, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param next ask with it for what is older; absent at the end */
    record Page(List<Message> messages, @Nullable UUID next) {}

    /** 消息 — one, in words. */
    record Message(UUID id, String template, String title, String words, Instant at, boolean read) {}

    @Transactional(readOnly = true)
    Page page(@Nullable UUID before) {
        var lines = queries.inbox(me(), before, PAGE);
        var told = texts.tell(lines.stream().map(MessageQueries.Line::raw).toList());
        var messages = new ArrayList<Message>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var words = told.get(i);
            messages.add(new Message(
                    line.id(), line.raw().template(), words.title(), words.words(), line.at(), line.read()));
        }
        return new Page(messages, lines.size() < PAGE ? null : lines.getLast().id());
    }

    /** Counted up to 100: more is «99+». */
    @Transactional(readOnly = true)
    int unread() {
        return queries.unread(me(), COUNTED_TO);
    }

    void read(UUID id) {
        if (!store.read(me(), id, now())) {
            throw Refusal.of(MessageProblem.UNKNOWN);
        }
    }

    void readAll(UUID upTo) {
        store.readAll(me(), upTo, now());
    }

    @Transactional(readOnly = true)
    QuietHours quietHours() {
        return store.quietHours();
    }

    void keepQuiet(QuietHours hours) {
        store.replace(hours);
        audit.did("message.quiet-hours-set", "quiet-hours", null, hours.starts() + "-" + hours.ends());
    }

    private static AccountId me() {
        return new AccountId(Actor.current().account());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
