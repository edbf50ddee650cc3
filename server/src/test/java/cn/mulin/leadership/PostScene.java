package cn.mulin.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.mulin.kernel.Refusal;
import cn.mulin.territory.DeskId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stage: one post, named people, days counted from 1 January 2026. */
final class PostScene {

    static final String GONE = "gone";
    static final String STRANGER = "stranger";
    private static final String VILLAGE = "990000/001/001/";
    private static final LocalDate DAY_ZERO = LocalDate.of(2025, 12, 31);

    private Post post;
    private LocalDate today = DAY_ZERO;
    private int minute;

    private PostScene(boolean staffed) {
        post = new Post(new DeskId(person("post")), VILLAGE + "01/", "一片片长", staffed, VILLAGE, List.of());
    }

    static PostScene aPost() {
        return new PostScene(false);
    }

    static PostScene aStaffedPost() {
        return new PostScene(true);
    }

    static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    PostScene onDay(int day) {
        today = day(day);
        return this;
    }

    PostScene appoint(String name) {
        return take(wanted(name, today, false, null));
    }

    PostScene appointFrom(int day, String name) {
        return take(wanted(name, day(day), false, null));
    }

    PostScene appointActing(String name) {
        return take(wanted(name, today, true, null));
    }

    PostScene appointKnowingly(String name, String basis) {
        return take(wanted(name, today, false, basis));
    }

    PostScene handOverTo(String name) {
        var id = TermId.of(UUID.randomUUID().toString());
        return take(post.handOver(id, wanted(name, today, false, null), candidate(name), now()));
    }

    PostScene end(String name) {
        return endOn(today, name);
    }

    PostScene undo(String name) {
        var term = termOf(name);
        return take(post.undo(term.id(), now(), day(term.recordedAt())));
    }

    PostScene refusesToAppoint(String name, LeadershipProblem problem) {
        return refuses(() -> appoint(name), problem);
    }

    PostScene refusesToAppointActing(String name, LeadershipProblem problem) {
        return refuses(() -> appointActing(name), problem);
    }

    PostScene refusesToAppointFrom(int day, String name, LeadershipProblem problem) {
        return refuses(() -> appointFrom(day, name), problem);
    }

    PostScene refusesToHandOverTo(String name, LeadershipProblem problem) {
        return refuses(() -> handOverTo(name), problem);
    }

    PostScene refusesToEndOn(int day, String name, LeadershipProblem problem) {
        return refuses(() -> endOn(day(day), name), problem);
    }

    PostScene refusesToUndo(String name, LeadershipProblem problem) {
        return refuses(() -> undo(name), problem);
    }

    PostScene isHeldBy(String name) {
        assertThat(holder()).isEqualTo(person(name));
        return this;
    }

    PostScene wasHeldOn(int day, String name) {
        assertThat(post.holderOn(day(day)).map(Term::resident)).contains(person(name));
        return this;
    }

    PostScene isVacantThat(int day) {
        assertThat(post.holderOn(day(day))).isEmpty();
        return this;
    }

    UUID holder() {
        return post.holderOn(today).map(Term::resident).orElseThrow();
    }

    Optional<Term> open(String name) {
        return post.terms().stream()
                .filter(term -> term.open() && term.resident().equals(person(name)))
                .findFirst();
    }

    Post post() {
        return post;
    }

    LocalDate today() {
        return today;
    }

    static LocalDate day(int day) {
        return DAY_ZERO.plusDays(day);
    }

    private PostScene endOn(LocalDate on, String name) {
        var now = now();
        return take(post.end(termOf(name).id(), new Term.End(on, EndedBy.RESIGNED, null, now.at()), now));
    }

    private PostScene take(Appointment wanted) {
        var id = TermId.of(UUID.randomUUID().toString());
        return take(post.appoint(id, wanted, candidate(wanted.resident()), now()));
    }

    private PostScene take(Post.Step step) {
        post = step.at(post);
        return this;
    }

    private PostScene refuses(Runnable step, LeadershipProblem problem) {
        var before = post;
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
        assertThat(post).isEqualTo(before);
        return this;
    }

    private Appointment wanted(String name, LocalDate from, boolean acting, String basis) {
        return new Appointment(
                post.desk(), person(name), acting, from, Appointment.Way.ELECTED, null, basis, basis != null);
    }

    private Candidate candidate(String name) {
        return candidate(person(name));
    }

    private static Candidate candidate(UUID resident) {
        var path = resident.equals(person(STRANGER)) ? "990000/001/002/01/" : VILLAGE + "01/02/";
        return new Candidate(resident, path, resident.equals(person(GONE)), true);
    }

    private Term termOf(String name) {
        return open(name).orElseThrow();
    }

    private Post.Now now() {
        return new Post.Now(today.atTime(9, 0).plusMinutes(minute++).toInstant(ZoneOffset.UTC), today);
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
