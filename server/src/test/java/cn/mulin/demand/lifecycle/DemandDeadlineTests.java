package cn.mulin.demand.lifecycle;

import static cn.mulin.demand.lifecycle.DemandProblem.EXTENDED_ALREADY;
import static cn.mulin.demand.lifecycle.DemandScene.COUNTY;
import static cn.mulin.demand.lifecycle.DemandScene.GROUP;
import static cn.mulin.demand.lifecycle.DemandScene.MORNING;
import static cn.mulin.demand.lifecycle.DemandScene.STATION;
import static cn.mulin.demand.lifecycle.DemandScene.TOWN;
import static cn.mulin.demand.lifecycle.DemandScene.VILLAGE;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandInHandAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandRaisedAt;

import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.Extend;
import cn.mulin.demand.lifecycle.DemandCommand.HandDown;
import cn.mulin.demand.lifecycle.DemandCommand.Resume;
import cn.mulin.demand.lifecycle.DemandCommand.SendBack;
import cn.mulin.demand.lifecycle.DemandCommand.Shelve;
import cn.mulin.demand.lifecycle.DemandCommand.Supply;
import cn.mulin.demand.lifecycle.DemandCommand.Suspend;
import cn.mulin.demand.lifecycle.Unsettled.Backlog;
import cn.mulin.demand.lifecycle.Unsettled.Suspended;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("诉求 deadline")
class DemandDeadlineTests {

    @Test
    void starts_afresh_when_a_demand_is_escalated_but_the_promise_stays() {
        aDemandRaisedAt(GROUP)
                .isPromisedInDays(1)
                .afterDays(1)
                .when(up(GROUP, VILLAGE))
                .fallsDueInDays(5)
                .isPromisedInDays(0);
    }

    @Test
    void is_kept_when_a_demand_is_handed_down_or_signed() {
        aDemandInHandAt(VILLAGE)
                .afterDays(3)
                .when(new HandDown(VILLAGE.id(), GROUP, "请办"))
                .fallsDueInDays(2);
        aDemandRaisedAt(VILLAGE).afterDays(2).when(new Accept(VILLAGE.id())).fallsDueInDays(3);
    }

    @Test
    void runs_on_while_a_return_is_judged() {
        aDemandRaisedAt(STATION)
                .when(new SendBack(STATION.id(), TOWN, "不归"))
                .afterDays(1)
                .when(new Adjudicate(TOWN.id(), STATION, "归你"))
                .fallsDueInDays(4);
    }

    @Test
    void stands_still_while_the_resident_is_asked_and_while_it_is_suspended() {
        aDemandInHandAt(VILLAGE)
                .when(new Ask(VILLAGE.id(), "哪一盏？"))
                .afterDays(2)
                .when(new Supply("桥头"))
                .fallsDueInDays(5)
                .isPromisedInDays(5);
        var scene = aDemandInHandAt(VILLAGE);
        scene.when(new Suspend(TOWN, scene.inDays(20), "汛期水深"))
                .is(Suspended.class)
                .afterDays(20)
                .when(new Resume())
                .fallsDueInDays(5);
    }

    @Test
    void is_extended_once_and_takes_the_promise_along() {
        var scene = aDemandInHandAt(VILLAGE);
        scene.when(new Extend(TOWN, MORNING, scene.inDays(8), "配件在路上"))
                .fallsDueInDays(8)
                .isPromisedInDays(8)
                .refuses(new Extend(TOWN, MORNING, scene.inDays(9), "再缓"), EXTENDED_ALREADY);
    }

    @Test
    void of_a_backlog_is_the_end_of_its_plan() {
        var scene = aDemandInHandAt(TOWN);
        scene.when(new Shelve(COUNTY, scene.inDays(120), "明年列入改造"))
                .is(Backlog.class)
                .isPromisedInDays(120)
                .when(done(TOWN))
                .then(Deed.ANSWERED);
    }

    private static Escalate up(Desk from, Desk to) {
        return new Escalate(from.id(), to, nextUp(from), false, "力所不及");
    }

    private static Answer done(Desk desk) {
        return new Answer(desk.id(), Outcome.RESOLVED, false, Optional.ofNullable(desk.above()), "办好了");
    }

    private static DeskId nextUp(Desk desk) {
        return Objects.requireNonNull(desk.above());
    }
}
