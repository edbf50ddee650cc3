package cn.mulin.leadership;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Households;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leaders as the desk lists them, and who answers for a place. */
@RestController
@RequestMapping("/api")
@RequiresPermission("leadership:read")
class LeaderController {

    private final Leadership leadership;
    private final LeaderQueries leaders;
    private final Territory territory;
    private final Households households;
    private final Clock clock;

    LeaderController(
            Leadership leadership, LeaderQueries leaders, Territory territory, Households households, Clock clock) {
        this.leadership = leadership;
        this.leaders = leaders;
        this.territory = territory;
        this.households = households;
        this.clock = clock;
    }

    /**
     * The leaders below {@code under}, in the order of the tree.
     *
     * @param after the {@code next} of the page before
     */
    @GetMapping("/leaders")
    LeadersView leaders(
            @RequestParam UnitId under,
            @RequestParam(required = false) @Pattern(regexp = "[0-9A-Za-z/]{1,120}~[0-9a-f-]{36}") @Nullable
                    String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var unit = territory.unit(under, scope());
        var page = leaders.below(unit.path(), scope(), after == null ? null : cursor(after), limit);
        return new LeadersView(page, page.size() < limit ? null : cursor(page.getLast()));
    }

    /** Who answers for a unit, today or on {@code on}: the lowest held post, and everybody up the way. */
    @GetMapping("/units/{unit}/answering")
    AnsweringView answering(@PathVariable UnitId unit, @RequestParam(required = false) @Nullable LocalDate on) {
        var path = territory.unit(unit, scope()).path();
        return AnsweringView.of(
                on != null && on.isBefore(LocalDate.now(clock))
                        ? leadership.answeringOn(unit, on)
                        : leadership.answering(path));
    }

    /** Who answers for a door, today or on {@code on}: by the unit it belonged to and the terms of that day. */
    @GetMapping("/households/{household}/answering")
    AnsweringView ofDoor(@PathVariable HouseholdId household, @RequestParam(required = false) @Nullable LocalDate on) {
        if (on != null && on.isBefore(LocalDate.now(clock))) {
            return AnsweringView.of(households
                    .unitOn(household, on)
                    .map(unit -> leadership.answeringOn(unit, on))
                    .orElseThrow(() -> Refusal.of(LeadershipProblem.NOT_THERE_THEN)));
        }
        return AnsweringView.of(
                leadership.answering(households.household(household).path()));
    }

    /** My own posts with the households of each: what a leader sees of their office. */
    @GetMapping("/my/posts")
    List<MyPostView> mine() {
        var me = Actor.current().person();
        if (me == null) {
            return List.of();
        }
        var posts = leadership.postsOf(me);
        var households = leaders.householdsAt(posts.stream().map(Leader::desk).toList());
        return posts.stream()
                .map(post -> new MyPostView(post, households.getOrDefault(post.desk(), 0)))
                .toList();
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    private static String cursor(Leader last) {
        return last.path() + '~' + last.term();
    }

    private static LeaderQueries.After cursor(String after) {
        int at = after.indexOf('~');
        return new LeaderQueries.After(after.substring(0, at), UUID.fromString(after.substring(at + 1)));
    }

    record LeadersView(List<Leader> leaders, @Nullable String next) {}

    /** @param stoodIn whether the lowest post is vacant and somebody further up answers */
    record AnsweringView(@Nullable DeskId desk, @Nullable Leader leader, boolean stoodIn, List<Answering.Step> chain) {

        static AnsweringView of(Answering answering) {
            var step = answering.answers();
            return new AnsweringView(
                    step == null ? null : step.desk(), answering.leader(), answering.stoodIn(), answering.chain());
        }
    }

    record MyPostView(Leader post, int households) {}
}
