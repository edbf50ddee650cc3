package cn.mulin.demand.lifecycle;

import cn.mulin.demand.lifecycle.AtWork.InHand;
import cn.mulin.demand.lifecycle.AtWork.Offered;
import cn.mulin.demand.lifecycle.AtWork.Waiting;
import cn.mulin.demand.lifecycle.Demand.Answered;
import cn.mulin.demand.lifecycle.Demand.Ended;
import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Escalate;
import cn.mulin.demand.lifecycle.DemandCommand.Lapse;
import cn.mulin.demand.lifecycle.DemandCommand.Resume;
import cn.mulin.demand.lifecycle.Unsettled.Backlog;
import cn.mulin.demand.lifecycle.Unsettled.NeedInfo;
import cn.mulin.demand.lifecycle.Unsettled.ReturnInReview;
import cn.mulin.demand.lifecycle.Unsettled.Submitted;
import cn.mulin.demand.lifecycle.Unsettled.Suspended;
import cn.mulin.territory.Desk;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** 到点 — when the clock looks at a demand, and the step it takes then by itself. */
public final class Alarms {

    private Alarms() {}

    public static Optional<Instant> next(Demand demand) {
        return switch (demand) {
            case Submitted submitted -> Optional.of(submitted.by());
            case NeedInfo asked -> Optional.of(asked.until());
            case Waiting waiting -> Optional.of(waiting.by());
            case InHand inHand -> Optional.of(inHand.due().here());
            case Offered offered -> Optional.of(offered.by());
            case ReturnInReview sentBack -> Optional.of(sentBack.by());
            case Suspended suspended -> Optional.of(suspended.until());
            case Backlog shelved -> Optional.of(shelved.due().here());
            case Answered answered -> Optional.of(answered.by());
            case Ended _ -> Optional.empty();
        };
    }

    /**
     * What the clock does: silence is taken for yes where somebody had to sign, for no where somebody wanted to be rid of it; a
     * volunteer's matter goes up. Empty where an office is late, which nobody can do for it: it must say why.
     *
     * @param above the next desk up that is held
     */
    public static Optional<DemandCommand> step(Demand demand, Function<Desk, Optional<Desk>> above) {
        return switch (demand) {
            case NeedInfo _, Suspended _ -> Optional.of(new Resume());
            case Waiting waiting -> Optional.of(new Accept(waiting.desk().id()));
            case Offered offered -> Optional.of(new Accept(offered.desk().id()));
            case ReturnInReview sentBack ->
                Optional.of(new Adjudicate(sentBack.desk().id(), sentBack.from(), ""));
            case InHand inHand
            when !inHand.desk().rung().staffed() ->
                above.apply(inHand.desk()).map(up -> new Escalate(inHand.desk().id(), up, up.id(), false, ""));
            case Answered answered when answered.reviewer().isEmpty() -> Optional.of(new Lapse());
            case Submitted _, InHand _, Backlog _, Answered _, Ended _ -> Optional.empty();
        };
    }
}
