package cn.mulin.demand.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mulin.demand.lifecycle.Demand.Ended;
import cn.mulin.demand.lifecycle.Demand.Step;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Rung;
import cn.mulin.territory.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage of a demand's tests: named desks, days instead of calendars, every demand made by the steps themselves. */
final class DemandScene {

    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    static final Desk COUNTY = desk("县三长办", "c", new Rung(Rung.COUNTY, true), null);
    static final Desk TOWN = desk("大瑶镇指挥室", "c.t", new Rung(Rung.TOWN, true), COUNTY);
    static final Desk STATION = desk("大瑶镇水管站", "c.t", new Rung(Rung.TOWN, true), TOWN);
    static final Desk VILLAGE = desk("永新村村委会", "c.t.v", new Rung(Rung.VILLAGE, true), TOWN);
    static final Desk GROUP = desk("新塘组组长", "c.t.v.g", new Rung(2, false), VILLAGE);
    static final Desk NEIGHBOUR = desk("三邻邻长", "c.t.v.g.n", new Rung(1, false), GROUP);
    static final Desk OTHER_VILLAGE = desk("南山村村委会", "c.t.w", new Rung(Rung.VILLAGE, true), TOWN);

    private Demand demand;
    private Instant now = MORNING;
    private @Nullable Deed last;

    private DemandScene(Step first) {
        demand = first.next();
        last = first.deed();
    }

    static DemandScene aDemandRaisedAt(Desk desk) {
        return new DemandScene(Demand.raise(new DemandId(Ids.next()), desk, false, new Days(MORNING)));
    }

    static DemandScene aDemandSubmittedAt(Desk desk) {
        return new DemandScene(Demand.submit(new DemandId(Ids.next()), desk, false, new Days(MORNING)));
    }

    static DemandScene aDemandInHandAt(Desk desk) {
        var scene = aDemandRaisedAt(desk);
        return desk.rung().staffed() ? scene.when(new DemandCommand.Accept(desk.id())) : scene;
    }

    static DemandScene aDemandAnsweredAt(Desk desk) {
        return aDemandInHandAt(desk)
                .when(new DemandCommand.Answer(
                        desk.id(), Outcome.RESOLVED, false, Optional.ofNullable(desk.above()), "办好了"));
    }

    /** Answered, and nobody is picked to ask: whoever said it is waited for. */
    static DemandScene aDemandAnsweredUnasked(Desk desk) {
        return aDemandInHandAt(desk)
                .when(new DemandCommand.Answer(desk.id(), Outcome.RESOLVED, false, Optional.empty(), "办好了"));
    }

    DemandScene afterDays(long days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    DemandScene when(DemandCommand command) {
        var step = demand.take(command, new Days(now));
        demand = step.next();
        last = step.deed();
        return this;
    }

    DemandScene then(Deed deed) {
        assertThat(last).isEqualTo(deed);
        return this;
    }

    DemandScene is(Class<? extends Demand> state) {
        assertThat(demand).isInstanceOf(state);
        return this;
    }

    DemandScene isAt(Desk desk) {
        assertThat(demand.desk()).isEqualTo(desk);
        return this;
    }

    DemandScene isEnded(Ending ending) {
        assertThat(demand)
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.ending()).isEqualTo(ending));
        return this;
    }

    DemandScene fallsDueInDays(long days) {
        assertThat(demand)
                .isInstanceOfSatisfying(
                        Unsettled.class,
                        open -> assertThat(
                                        Duration.between(now, open.due().here()).toDays())
                                .isEqualTo(days));
        return this;
    }

    DemandScene isPromisedInDays(long days) {
        assertThat(Duration.between(now, demand.promised()).toDays()).isEqualTo(days);
        return this;
    }

    DemandScene isInRound(int round) {
        assertThat(demand.course().round()).isEqualTo(round);
        return this;
    }

    void refuses(DemandCommand command, DemandProblem problem) {
        var before = demand;
        assertThatThrownBy(() -> demand.take(command, new Days(now)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
        assertThat(demand).isEqualTo(before);
    }

    Demand demand() {
        return demand;
    }

    Instant inDays(long days) {
        return now.plus(Duration.ofDays(days));
    }

    private static Desk desk(String name, String path, Rung rung, @Nullable Desk above) {
        return new Desk(
                new DeskId(Ids.next()), new UnitId(Ids.next()), path, name, rung, above == null ? null : above.id());
    }

    /** Terms in plain days: a volunteer has 1, an office 5, the county 10; everything else 1, but a redo 3 and a pause up to 30. */
    record Days(Instant now) implements Terms {

        @Override
        public Instant toAssign() {
            return in(1);
        }

        @Override
        public Instant toSign(Desk desk) {
            return in(1);
        }

        @Override
        public Instant toTakeOver(Desk desk) {
            return in(1);
        }

        @Override
        public Instant toFinishAt(Desk desk) {
            return in(desk.rung().height() < Rung.VILLAGE ? 1 : desk.rung().height() < Rung.COUNTY ? 5 : 10);
        }

        @Override
        public Instant toRedoAt(Desk desk) {
            return in(3);
        }

        @Override
        public Instant toAdjudicate() {
            return in(1);
        }

        @Override
        public Instant toSupply() {
            return in(3);
        }

        @Override
        public Instant toRevisit() {
            return in(3);
        }

        @Override
        public Instant latestExtension(Desk desk, Instant due) {
            return due.plus(Duration.ofDays(10));
        }

        @Override
        public Instant latestResumption() {
            return in(30);
        }

        @Override
        public Instant latestReopening(Instant endedAt) {
            return endedAt.plus(Duration.ofDays(30));
        }

        @Override
        public Due afterPause(Due due, Instant pausedAt) {
            var pause = Duration.between(pausedAt, now);
            return new Due(due.here().plus(pause), due.promised().plus(pause));
        }

        private Instant in(long days) {
            return now.plus(Duration.ofDays(days));
        }
    }
}
