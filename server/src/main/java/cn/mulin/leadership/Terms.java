package cn.mulin.leadership;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任期 — the way in for everything that changes who holds a post: appoint, end, hand over, take back. */
@Service
@Transactional
public class Terms {

    private final TermStore store;
    private final LeaderQueries leaders;
    private final List<FollowsPost> following;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terms(
            TermStore store,
            LeaderQueries leaders,
            List<FollowsPost> following,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.leaders = leaders;
        this.following = following;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** 起任的结果 — the new term, and whether its holder lives outside the village: allowed here, and worth saying. */
    public record Appointed(TermId term, boolean livesElsewhere) {}

    /** @throws Refusal when the post or the person is not in {@code scope}, or a rule says no */
    public Appointed appoint(Appointment wanted, Scope scope) {
        return appointAll(List.of(wanted), scope).getFirst();
    }

    /**
     * As many {@link #appoint} one after the other, all or none, in a fixed number of statements plus one batch: for rosters.
     * A post may stand in the list more than once.
     */
    public List<Appointed> appointAll(List<Appointment> wanted, Scope scope) {
        var now = now();
        var posts = store.lock(wanted.stream().map(Appointment::desk).toList(), scope);
        var people = store.candidates(wanted.stream().map(Appointment::resident).toList(), scope);
        var appointed = new ArrayList<Appointed>();
        var taken = new ArrayList<Taken>();
        for (Appointment each : wanted) {
            var post = post(posts, each.desk());
            var candidate = candidate(people, each.resident());
            var step = post.appoint(new TermId(Ids.next()), each.heldBy(candidate.resident()), candidate, now);
            posts.put(post.desk(), step.at(post));
            taken.add(new Taken(post, step));
            appointed.add(new Appointed(step.begun().getFirst().id(), !candidate.livesWithin(post.village())));
        }
        record(taken, now);
        return appointed;
    }

    /** Ends a term: from {@code on} the post is vacant, and the next up answers. */
    public void end(TermId id, LocalDate on, EndedBy by, @Nullable String reason, Scope scope) {
        var now = now();
        var post = postOf(id, scope);
        record(post, post.end(id, new Term.End(on, by, reason, now.at()), now), now);
    }

    /** Ends the holder's term and begins {@code wanted} on the same day, and tells what passes to the new holder. */
    public HandOver handOver(Appointment wanted, Scope scope) {
        var now = now();
        var post = post(store.lock(List.of(wanted.desk()), scope), wanted.desk());
        var candidate = candidate(store.candidates(List.of(wanted.resident()), scope), wanted.resident());
        var step = post.handOver(new TermId(Ids.next()), wanted.heldBy(candidate.resident()), candidate, now);
        record(post, step, now);
        var begun = step.begun().getFirst();
        return new HandOver(Objects.requireNonNull(begun.follows()), begun.id(), wanted.from(), follows(post));
    }

    /** What would pass to a new holder of the post today. */
    @Transactional(readOnly = true)
    public List<HandOver.Following> follows(DeskId desk, Scope scope) {
        var path = leaders.pathOf(desk, scope).orElseThrow(() -> Refusal.of(LeadershipProblem.POST_UNKNOWN));
        return follows(desk, path);
    }

    /** Takes back a term recorded by mistake, on the same day and while nothing came after it. */
    public void undo(TermId id, @Nullable String reason, Scope scope) {
        var now = now();
        var post = postOf(id, scope);
        var recordedOn = dayOf(post.find(id).recordedAt());
        var step = post.undo(id, now, recordedOn);
        store.takeBack(id, now.at(), Actor.current().account(), reason);
        record(post, step, now);
        audit.did("leadership.term-undone", "term", id.value());
    }

    private List<HandOver.Following> follows(Post post) {
        return follows(post.desk(), post.path());
    }

    private List<HandOver.Following> follows(DeskId desk, String path) {
        var all = new ArrayList<HandOver.Following>();
        all.add(new HandOver.Following("户", leaders.householdsBelow(path)));
        following.forEach(work -> all.add(new HandOver.Following(work.what(), work.waitingAt(desk))));
        return all;
    }

    private record Taken(Post post, Post.Step step) {}

    private void record(Post post, Post.Step step, Post.Now now) {
        record(List.of(new Taken(post, step)), now);
    }

    /** Ends go before beginnings, for a post is held once; what begins and ends in one go is written as it ended. */
    private void record(List<Taken> taken, Post.Now now) {
        var begun = new LinkedHashMap<TermId, TermStore.Begun>();
        for (Taken each : taken) {
            var path = each.post().path();
            Stream.concat(each.step().ended().stream(), each.step().resumed().stream())
                    .filter(term ->
                            begun.computeIfPresent(term.id(), (id, was) -> new TermStore.Begun(term, path)) == null)
                    .forEach(store::replace);
            each.step().begun().forEach(term -> begun.put(term.id(), new TermStore.Begun(term, path)));
        }
        store.add(begun.values(), Actor.current().account());
        taken.forEach(each -> tell(each.step(), now.at()));
    }

    private void tell(Post.Step step, Instant at) {
        step.begun()
                .forEach(term ->
                        audit.did("leadership.appointed", "term", term.id().value()));
        step.ended()
                .forEach(term -> audit.did("leadership.ended", "term", term.id().value()));
        step.events(at).forEach(events::publishEvent);
    }

    private Post postOf(TermId term, Scope scope) {
        var desk = store.deskOf(term).orElseThrow(() -> Refusal.of(LeadershipProblem.TERM_UNKNOWN));
        return Optional.ofNullable(store.lock(List.of(desk), scope).get(desk))
                .orElseThrow(() -> Refusal.of(LeadershipProblem.TERM_UNKNOWN));
    }

    private static Post post(Map<DeskId, Post> posts, DeskId desk) {
        return Optional.ofNullable(posts.get(desk)).orElseThrow(() -> Refusal.of(LeadershipProblem.POST_UNKNOWN));
    }

    private static Candidate candidate(Map<UUID, Candidate> people, UUID resident) {
        return Optional.ofNullable(people.get(resident))
                .orElseThrow(() -> Refusal.of(LeadershipProblem.CANDIDATE_UNKNOWN));
    }

    private Post.Now now() {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Post.Now(at, dayOf(at));
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
