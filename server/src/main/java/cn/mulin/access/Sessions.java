package cn.mulin.access;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Origin;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会话 — opens, resumes and ends sessions. The row is the session: what ends it takes effect with the next request. */
@Service
@Transactional
public class Sessions {

    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);
    private static final SessionStore.Lasting STEP =
            new SessionStore.Lasting(Duration.ofMinutes(10), Duration.ofMinutes(10));
    private static final SessionStore.Lasting AT_WORK =
            new SessionStore.Lasting(Duration.ofMinutes(60), Duration.ofHours(12));
    private static final SessionStore.Lasting AS_ADMINISTRATOR =
            new SessionStore.Lasting(Duration.ofMinutes(20), Duration.ofHours(10));
    private static final SessionStore.Lasting ON_OWN_PHONE =
            new SessionStore.Lasting(Duration.ofDays(30), Duration.ofDays(180));

    private final SessionStore store;
    private final SessionQueries queries;
    private final AuditLog audit;
    private final Clock clock;

    Sessions(SessionStore store, SessionQueries queries, AuditLog audit, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** 开启 — how a session is opened: by which way, at which stage, on what device. */
    public record Opening(
            Session.Way way,
            Session.Stage stage,
            Account.Kind kind,
            @Nullable String device) {

        SessionStore.Lasting lasts() {
            if (stage != Session.Stage.FULL) {
                return STEP;
            }
            return switch (kind) {
                case PERSON -> ON_OWN_PHONE;
                case STAFF -> AT_WORK;
                case SYSTEM_ADMIN, SECURITY_OFFICER, AUDITOR -> AS_ADMINISTRATOR;
            };
        }
    }

    /** 已开启 — the token to hand to the client, this once, and the session behind it. */
    public record Opened(String token, Session session) {}

    public Opened open(AccountId account, Opening opening) {
        var token = Token.fresh();
        store.add(Token.hash(token), Ids.next(), account, opening, clock.instant());
        var session = queries.alive(Token.hash(token)).orElseThrow(() -> Refusal.of(AccessProblem.WRONG_CREDENTIALS));
        if (opening.stage() != Session.Stage.SECOND_FACTOR) {
            session.actor(CountyContext.current())
                    .run(() -> audit.did(
                            "access.signed-in",
                            "account",
                            account.value(),
                            opening.way().name()));
        }
        return new Opened(token, session);
    }

    /** The session of this token, if it is alive; a sign of life is written at most once a minute. */
    public Optional<Session> resume(String token) {
        var session = queries.alive(Token.hash(token));
        session.filter(found -> found.seenAt().plus(SIGN_OF_LIFE).isBefore(clock.instant()))
                .ifPresent(found -> store.seen(found.id(), clock.instant()));
        return session;
    }

    /** Whether {@code token} belongs to a session still alive; for what stands before being signed in. */
    @Transactional(readOnly = true)
    public Optional<Session> find(String token) {
        return queries.alive(Token.hash(token));
    }

    /** Keeps the sealed secret of a second factor until its first code confirms it. */
    public void propose(Session session, byte[] sealed) {
        store.propose(session.id(), sealed);
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> proposal(Session session) {
        return store.proposal(session.id());
    }

    /** Ends {@code session} without a word: the one that follows says who signed in. */
    public void replace(Session session) {
        store.end(SessionStore.one(session.id(), session.account()), clock.instant());
    }

    public void speakFor(Session session, DeskId desk) {
        if (session.seats().stream().noneMatch(seat -> seat.desk().equals(desk))) {
            throw Refusal.of(AccessProblem.NOT_YOUR_SEAT);
        }
        store.speakFor(session.id(), desk);
        audit.did("access.desk-chosen", "desk", desk.value());
    }

    /** @param glass the broken glass this session looks through from now on; null to step back */
    public void lookThrough(Session session, @Nullable UUID glass) {
        store.lookThrough(session.id(), glass);
    }

    public void end(UUID session, AccountId account) {
        if (store.end(SessionStore.one(session, account), clock.instant()) == 0) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
        audit.did("access.signed-out", "session", session);
    }

    /** Ends every session of {@code account}: on a change of role, a lock, a closing, or because its owner asks. */
    public void endAll(AccountId account) {
        if (store.end(SessionStore.allOf(account), clock.instant()) > 0) {
            audit.did("access.sessions-ended", "account", account.value());
        }
    }

    /** As {@link #endAll}, of whoever is this resident: when a term ended and the desk is no longer theirs. */
    public void endAllOf(UUID resident) {
        store.end(SessionStore.allOf(resident), clock.instant());
    }

    /** Forgets sessions whose limit passed before {@code moment}. */
    public int forgetBefore(Instant moment) {
        return store.forgetBefore(moment);
    }

    @Transactional(readOnly = true)
    List<SessionLine> mine() {
        var current = Origin.find().map(Origin::session).orElse(null);
        return queries.openOf(new AccountId(Actor.current().account()), current == null ? new UUID(0, 0) : current);
    }
}
