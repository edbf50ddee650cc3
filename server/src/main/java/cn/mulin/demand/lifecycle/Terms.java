package cn.mulin.demand.lifecycle;

import cn.mulin.territory.Desk;
import java.time.Instant;

/** 期限 — now, and when each kind of work falls due, for one matter and its urgency; working time is already counted in. */
public interface Terms {

    Instant now();

    /** When it should be with whoever answers. */
    Instant toAssign();

    /** When a staffed desk has signed, or is taken to have. */
    Instant toSign(Desk desk);

    /** When what was passed up is taken over, or is taken to be. */
    Instant toTakeOver(Desk desk);

    Instant toFinishAt(Desk desk);

    /** After a reopening: shorter. */
    Instant toRedoAt(Desk desk);

    /** When a return is decided, or is taken to be refused. */
    Instant toAdjudicate();

    /** Until when the resident's answer is waited for. */
    Instant toSupply();

    /** Until when somebody else has asked the resident. */
    Instant toRevisit();

    /** The latest moment to which {@code due} may be extended there. */
    Instant latestExtension(Desk desk, Instant due);

    /** The latest day to which work may be suspended. */
    Instant latestResumption();

    /** Until when an end given at {@code endedAt} may be called no end. */
    Instant latestReopening(Instant endedAt);

    /** The limits after a pause since {@code pausedAt}: as much working time is left as there was then. */
    Due afterPause(Due due, Instant pausedAt);
}
