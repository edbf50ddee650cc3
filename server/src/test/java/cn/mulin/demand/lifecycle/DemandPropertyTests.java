package cn.mulin.demand.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.demand.lifecycle.AtWork.Waiting;
import cn.mulin.demand.lifecycle.Demand.Answered;
import cn.mulin.demand.lifecycle.Demand.Ended;
import cn.mulin.demand.lifecycle.Unsettled.NeedInfo;
import cn.mulin.demand.lifecycle.Unsettled.ReturnInReview;
import cn.mulin.demand.lifecycle.Unsettled.Suspended;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds over every history of a demand, whatever is asked of it, in whatever order, however long it takes. */
class DemandPropertyTests {

    private static final List<Desk> DESKS = List.of(
            DemandScene.NEIGHBOUR,
            DemandScene.GROUP,
            DemandScene.VILLAGE,
            DemandScene.STATION,
            DemandScene.TOWN,
            DemandScene.COUNTY);

    private static final AtomicInteger STEPS = new AtomicInteger();

    /** Divert, decline, merge, withdraw: after them nothing happens any more, so they come seldom. */
    private static final List<Integer> FOR_GOOD = List.of(3, 4, 5, 21);

    /** One thing tried: which of the commands, and how many hours after the last. */
    record Attempt(int command, int hours) {}

    /** A step that was taken. */
    record Taken(Demand before, DemandCommand by, Demand after, Deed deed) {}

    @Provide
    Arbitrary<List<Attempt>> histories() {
        var going = Arbitraries.integers().between(0, 22).filter(command -> !FOR_GOOD.contains(command));
        var command = Arbitraries.frequencyOf(Tuple.of(40, going), Tuple.of(1, Arbitraries.of(FOR_GOOD)));
        return Combinators.combine(command, Arbitraries.integers().between(0, 60))
                .as(Attempt::new)
                .list()
                .ofMinSize(50)
                .ofMaxSize(200);
    }

    @Property(tries = 400)
    void one_desk_holds_it_and_a_settled_one_is_left_only_by_reopening(@ForAll("histories") List<Attempt> history) {
        for (var step : play(history)) {
            assertThat(DESKS).contains(step.after().desk());
            if (step.before() instanceof Ended) {
                assertThat(step.deed()).isEqualTo(Deed.REOPENED);
            }
        }
    }

    @Property(tries = 400)
    void the_limit_stands_still_only_while_the_resident_is_asked_or_an_outside_fact_is_waited_for(
            @ForAll("histories") List<Attempt> history) {
        for (var step : play(history)) {
            if (step.before() instanceof Unsettled before
                    && step.after() instanceof Unsettled after
                    && after.due().promised().isAfter(before.due().promised())) {
                assertThat(before instanceof NeedInfo
                                || before instanceof Suspended
                                || step.deed() == Deed.EXTENDED
                                || step.deed() == Deed.SHELVED)
                        .as("%s moved the promise", step.deed())
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void no_promise_ever_comes_earlier_by_a_step(@ForAll("histories") List<Attempt> history) {
        for (var step : play(history)) {
            assertThat(step.after().promised()).isAfterOrEqualTo(step.before().promised());
        }
    }

    @Property(tries = 400)
    void volunteers_sign_nothing_and_return_nothing(@ForAll("histories") List<Attempt> history) {
        for (var step : play(history)) {
            if (step.after() instanceof Waiting waiting) {
                assertThat(waiting.desk().rung().staffed()).isTrue();
            }
            if (step.after() instanceof ReturnInReview review) {
                assertThat(review.from().rung().staffed()).isTrue();
            }
        }
    }

    @Property(tries = 400)
    void within_a_round_nobody_returns_it_after_it_was_adjudicated_for_good_and_it_is_extended_once(
            @ForAll("histories") List<Attempt> history) {
        for (var step : play(history)) {
            var course = step.after().course();
            assertThat(course.returns()).isLessThanOrEqualTo(2);
            assertThat(course.extensions()).isLessThanOrEqualTo(1);
            assertThat(course.suspensions()).isLessThanOrEqualTo(2);
            assertThat(step.deed() == Deed.SENT_BACK && step.before().course().bound())
                    .isFalse();
        }
    }

    @Property(tries = 400)
    void it_is_confirmed_only_after_an_answer_and_a_round_more_is_told_apart(
            @ForAll("histories") List<Attempt> history) {
        for (var step : play(history)) {
            if (step.after() instanceof Ended ended && ended.ending().reopens()) {
                assertThat(step.before()).isInstanceOf(Answered.class);
            }
            int rounds = step.after().course().round() - step.before().course().round();
            assertThat(rounds).isEqualTo(step.deed() == Deed.REOPENED ? 1 : 0);
        }
    }

    /** The steps that were taken; what is refused changes nothing and is passed over. */
    private static List<Taken> play(List<Attempt> history) {
        var chance = new Random(history.hashCode());
        var now = DemandScene.MORNING;
        var desk = DESKS.get(chance.nextInt(DESKS.size()));
        var terms = new DemandScene.Days(now);
        var id = new DemandId(Ids.next());
        var demand = (chance.nextBoolean()
                        ? Demand.raise(id, desk, false, terms)
                        : Demand.submit(id, desk, false, terms))
                .next();
        var taken = new ArrayList<Taken>();
        for (var attempt : history) {
            now = now.plus(Duration.ofHours(attempt.hours()));
            var command = Rehearsal.commands(demand, now).get(attempt.command());
            try {
                var step = demand.take(command, new DemandScene.Days(now));
                taken.add(new Taken(demand, command, step.next(), step.deed()));
                demand = step.next();
            } catch (Refusal refused) {
                // the next one, then
            }
        }
        STEPS.addAndGet(taken.size());
        return taken;
    }

    /** Enough happened to believe it: six properties of 400 histories each. */
    @AfterContainer
    static void at_least_ten_thousand_steps_were_taken() {
        assertThat(STEPS.get()).isGreaterThan(10_000);
    }
}
