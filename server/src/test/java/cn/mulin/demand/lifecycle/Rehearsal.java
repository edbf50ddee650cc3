package cn.mulin.demand.lifecycle;

import static cn.mulin.demand.lifecycle.DemandScene.COUNTY;
import static cn.mulin.demand.lifecycle.DemandScene.GROUP;
import static cn.mulin.demand.lifecycle.DemandScene.NEIGHBOUR;
import static cn.mulin.demand.lifecycle.DemandScene.STATION;
import static cn.mulin.demand.lifecycle.DemandScene.TOWN;
import static cn.mulin.demand.lifecycle.DemandScene.VILLAGE;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandAnsweredAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandInHandAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandRaisedAt;
import static cn.mulin.demand.lifecycle.DemandScene.aDemandSubmittedAt;

import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Answer;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.Assign;
import cn.mulin.demand.lifecycle.DemandCommand.Close;
import cn.mulin.demand.lifecycle.DemandCommand.Decline;
import cn.mulin.demand.lifecycle.DemandCommand.Divert;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.Extend;
import cn.mulin.demand.lifecycle.DemandCommand.HandBack;
import cn.mulin.demand.lifecycle.DemandCommand.HandDown;
import cn.mulin.demand.lifecycle.DemandCommand.Lapse;
import cn.mulin.demand.lifecycle.DemandCommand.Merge;
import cn.mulin.demand.lifecycle.DemandCommand.Miss;
import cn.mulin.demand.lifecycle.DemandCommand.PassOn;
import cn.mulin.demand.lifecycle.DemandCommand.Reopen;
import cn.mulin.demand.lifecycle.DemandCommand.Resume;
import cn.mulin.demand.lifecycle.DemandCommand.SendBack;
import cn.mulin.demand.lifecycle.DemandCommand.Shelve;
import cn.mulin.demand.lifecycle.DemandCommand.Supply;
import cn.mulin.demand.lifecycle.DemandCommand.Suspend;
import cn.mulin.demand.lifecycle.DemandCommand.Withdraw;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every state, each reached by the steps themselves, and every command as the demand's holder, or whoever may, would give it. */
final class Rehearsal {

    /** The next desk up each desk's own path; of the county office, itself. */
    static final Map<Desk, Desk> ABOVE =
            Map.of(NEIGHBOUR, GROUP, GROUP, VILLAGE, VILLAGE, TOWN, STATION, TOWN, TOWN, COUNTY, COUNTY, COUNTY);

    private static final Map<Desk, Desk> BELOW = Map.of(COUNTY, TOWN, TOWN, VILLAGE, VILLAGE, GROUP, GROUP, NEIGHBOUR);

    private Rehearsal() {}

    /** In the order of the enum of states of the design: at the door, at work, put off, after the answer. */
    static List<Demand> states() {
        var suspended = aDemandInHandAt(TOWN);
        var shelved = aDemandInHandAt(TOWN);
        return List.of(
                aDemandSubmittedAt(TOWN).demand(),
                aDemandInHandAt(TOWN).when(new Ask(TOWN.id(), "哪一盏？")).demand(),
                aDemandRaisedAt(TOWN).demand(),
                aDemandInHandAt(TOWN).demand(),
                aDemandInHandAt(VILLAGE)
                        .when(new Escalate(VILLAGE.id(), TOWN, TOWN.id(), false, ""))
                        .demand(),
                aDemandRaisedAt(STATION)
                        .when(new SendBack(STATION.id(), TOWN, "不归我们"))
                        .demand(),
                suspended.when(new Suspend(COUNTY, suspended.inDays(9), "等配件")).demand(),
                shelved.when(new Shelve(COUNTY, shelved.inDays(99), "列入明年")).demand(),
                aDemandAnsweredAt(TOWN).demand(),
                aDemandAnsweredAt(TOWN)
                        .when(new Close(null, new Answers(true, true, true), ""))
                        .demand());
    }

    /** One of each kind, given by the holder of {@code demand} and by those above it, at {@code now}. */
    static List<DemandCommand> commands(Demand demand, Instant now) {
        var desk = demand.desk();
        var me = desk.id();
        var above = ABOVE.get(desk);
        var below = BELOW.getOrDefault(desk, desk);
        var later = now.plus(Duration.ofDays(7));
        return List.of(
                new Assign(me, below),
                new Ask(me, "哪一盏？"),
                new Supply("桥头那盏"),
                new Divert(me, "请找法院"),
                new Decline(me, true, "涉密"),
                new Merge(me, new DemandId(Ids.next())),
                new Accept(me),
                new Escalate(me, above, above.id(), false, ""),
                new HandBack(me, "这样办"),
                new HandDown(me, below, "请办"),
                new SendBack(me, above, "不归我们"),
                new Adjudicate(me, below, "归你"),
                new Extend(above, now, later, "配件在路上"),
                new Suspend(above, later, "汛期"),
                new Shelve(above, later, "列入计划"),
                new Resume(),
                new Answer(me, Outcome.RESOLVED, true, Optional.of(above.id()), "办好了"),
                new Miss(reviewer(demand)),
                new Lapse(),
                new Close(null, new Answers(true, true, true), ""),
                new Reopen(null, Optional.of(above), "还没好"),
                new Withdraw("不用了"),
                new PassOn(above));
    }

    private static DeskId reviewer(Demand demand) {
        return demand instanceof Demand.Answered answered
                ? answered.reviewer().orElse(demand.desk().id())
                : demand.desk().id();
    }

    static <T> List<String> names(List<T> of, Function<T, Class<?>> kind) {
        return of.stream().map(one -> kind.apply(one).getSimpleName()).toList();
    }
}
