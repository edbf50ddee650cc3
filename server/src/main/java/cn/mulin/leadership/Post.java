package cn.mulin.leadership;

import static cn.mulin.leadership.LeadershipProblem.ALREADY_ENDED;
import static cn.mulin.leadership.LeadershipProblem.CANDIDATE_GONE;
import static cn.mulin.leadership.LeadershipProblem.HOLDS_IT_ALREADY;
import static cn.mulin.leadership.LeadershipProblem.IN_THE_FUTURE;
import static cn.mulin.leadership.LeadershipProblem.LIVES_ELSEWHERE;
import static cn.mulin.leadership.LeadershipProblem.NOTHING_TO_HAND_OVER;
import static cn.mulin.leadership.LeadershipProblem.POST_ALREADY_HELD;
import static cn.mulin.leadership.LeadershipProblem.TERM_UNKNOWN;
import static cn.mulin.leadership.LeadershipProblem.TOO_EARLY;
import static cn.mulin.leadership.LeadershipProblem.TOO_LATE_TO_UNDO;

import cn.mulin.kernel.Refusal;
import cn.mulin.leadership.Term.End;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 岗位(由谁任) — one post with everybody who held it. At most one person holds it in full on any day, and at most one acts;
 * who acts answers, for that is what acting is for.
 *
 * @param name as people say it: 新塘组3邻邻长
 * @param staffed whether it is a paid post, whose holder may live anywhere
 * @param village the path of the village it lies in
 * @param terms those that count, oldest first
 */
record Post(DeskId desk, String path, String name, boolean staffed, String village, List<Term> terms) {

    Post {
        terms = List.copyOf(terms);
    }

    /** Now, as the rules need it: the moment, and the day it falls on here. */
    record Now(Instant at, LocalDate today) {}

    /** Who answers at this post on {@code day}. */
    Optional<Term> holderOn(LocalDate day) {
        return onDay(day, true).or(() -> onDay(day, false));
    }

    Step appoint(TermId id, Appointment wanted, Candidate candidate, Now now) {
        refuseUnfit(wanted, candidate, now);
        refuseUnlessFree(wanted);
        var term = term(id, wanted, null, now);
        return new Step(List.of(term), wanted.acting() ? List.of() : relieved(wanted.from(), now), List.of(), null);
    }

    Step end(TermId id, End how, Now now) {
        var term = find(id);
        refuseUnless(term.open(), ALREADY_ENDED);
        refuseUnless(!how.on().isAfter(now.today()), IN_THE_FUTURE);
        refuseUnless(!how.on().isBefore(term.beganOn()), TOO_EARLY);
        return new Step(List.of(), List.of(term.ended(how)), List.of(), null);
    }

    /** The holder of today makes room for {@code wanted} on its first day; nobody holds the post twice, and no day is left out. */
    Step handOver(TermId id, Appointment wanted, Candidate candidate, Now now) {
        refuseUnfit(wanted, candidate, now);
        var old = openFull().or(this::openActing).orElseThrow(() -> Refusal.of(NOTHING_TO_HAND_OVER, name));
        refuseUnless(!old.resident().equals(candidate.resident()), HOLDS_IT_ALREADY);
        refuseUnless(!wanted.from().isBefore(old.beganOn()), TOO_EARLY);
        refuseUnless(isFree(false, wanted.from(), old.id()), POST_ALREADY_HELD);
        var ended = new ArrayList<Term>();
        ended.add(old.ended(new End(wanted.from(), EndedBy.HANDED_OVER, wanted.reason(), now.at())));
        relieved(wanted.from(), now).stream()
                .filter(acting -> !acting.id().equals(old.id()))
                .forEach(ended::add);
        return new Step(List.of(term(id, wanted, old.id(), now)), ended, List.of(), null);
    }

    /** Takes back what was recorded by mistake today: the term never counted, and what it ended goes on. */
    Step undo(TermId id, Now now, LocalDate recordedOn) {
        var term = find(id);
        var youngest = terms.stream().noneMatch(other -> other.recordedAt().isAfter(term.recordedAt()));
        refuseUnless(term.open() && youngest && recordedOn.equals(now.today()), TOO_LATE_TO_UNDO);
        var resumed = terms.stream()
                .filter(other -> other.end() != null
                        && other.end().by() == EndedBy.HANDED_OVER
                        && other.end().recordedAt().equals(term.recordedAt()))
                .map(Term::resumed)
                .toList();
        return new Step(List.of(), List.of(), resumed, term);
    }

    Term find(TermId id) {
        return terms.stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(TERM_UNKNOWN));
    }

    private void refuseUnfit(Appointment wanted, Candidate candidate, Now now) {
        refuseUnless(!wanted.from().isAfter(now.today()), IN_THE_FUTURE);
        refuseUnless(!candidate.gone(), CANDIDATE_GONE);
        refuseUnless(
                candidate.livesWithin(village)
                        || staffed
                        || (wanted.livesElsewhere()
                                && wanted.basis() != null
                                && !wanted.basis().isBlank()),
                LIVES_ELSEWHERE);
    }

    private void refuseUnlessFree(Appointment wanted) {
        refuseUnless(!(wanted.acting() && isHeldBy(wanted.resident())), HOLDS_IT_ALREADY);
        refuseUnless(isFree(wanted.acting(), wanted.from(), null), POST_ALREADY_HELD);
    }

    private boolean isHeldBy(UUID resident) {
        return openFull().filter(term -> term.resident().equals(resident)).isPresent();
    }

    /** Whether nobody but {@code leaving} holds it, in full or acting, on {@code from} or any later day. */
    private boolean isFree(boolean acting, LocalDate from, @Nullable TermId leaving) {
        return terms.stream()
                .filter(term -> term.acting() == acting && !term.id().equals(leaving))
                .noneMatch(term -> term.reachesBeyond(from));
    }

    /** Whoever acts is relieved by a holder; not before they began. */
    private List<Term> relieved(LocalDate from, Now now) {
        return openActing().stream()
                .map(acting -> acting.ended(new End(
                        from.isBefore(acting.beganOn()) ? acting.beganOn() : from,
                        EndedBy.HANDED_OVER,
                        null,
                        now.at())))
                .toList();
    }

    private Term term(TermId id, Appointment wanted, @Nullable TermId follows, Now now) {
        return new Term(
                id,
                desk,
                wanted.resident(),
                wanted.acting(),
                wanted.from(),
                new Term.Beginning(wanted.by(), wanted.reason(), wanted.basis()),
                null,
                follows,
                now.at());
    }

    private Optional<Term> openFull() {
        return terms.stream().filter(term -> term.open() && !term.acting()).findFirst();
    }

    private Optional<Term> openActing() {
        return terms.stream().filter(term -> term.open() && term.acting()).findFirst();
    }

    private Optional<Term> onDay(LocalDate day, boolean acting) {
        return terms.stream()
                .filter(term -> term.acting() == acting && term.covers(day))
                .findFirst();
    }

    private void refuseUnless(boolean holds, LeadershipProblem problem) {
        if (!holds) {
            throw Refusal.of(problem, name);
        }
    }

    /** 一步 — what changes at the post: terms that begin, terms that end, terms that go on after all, and the one taken back. */
    record Step(
            List<Term> begun,
            List<Term> ended,
            List<Term> resumed,
            @Nullable Term undone) {

        /** The post after this step; a step is never taken twice. */
        Post at(Post before) {
            var after = new ArrayList<Term>();
            for (Term term : before.terms()) {
                if (undone == null || !undone.id().equals(term.id())) {
                    after.add(changed(term));
                }
            }
            after.addAll(begun);
            return new Post(before.desk, before.path, before.name, before.staffed, before.village, after);
        }

        private Term changed(Term term) {
            return Stream.concat(ended.stream(), resumed.stream())
                    .filter(other -> other.id().equals(term.id()))
                    .findFirst()
                    .orElse(term);
        }

        List<LeadershipEvent> events(Instant at) {
            var events = new ArrayList<LeadershipEvent>();
            if (undone != null) {
                events.add(new LeadershipEvent.Undone(undone.id(), undone.desk(), undone.resident(), at));
            }
            for (Term term : ended) {
                var on = Objects.requireNonNull(term.end()).on();
                events.add(new LeadershipEvent.Ended(term.id(), term.desk(), term.resident(), on, at));
            }
            for (Term term : begun) {
                events.add(new LeadershipEvent.Appointed(
                        term.id(), term.desk(), term.resident(), term.acting(), term.beganOn(), at));
                if (term.follows() != null) {
                    events.add(
                            new LeadershipEvent.HandedOver(term.follows(), term.id(), term.desk(), term.beganOn(), at));
                }
            }
            return events;
        }
    }
}
