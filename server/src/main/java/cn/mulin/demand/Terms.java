package cn.mulin.demand;

import cn.mulin.territory.Desk;
import java.time.Instant;

/** 期限 — now, and when each kind of work falls due; working time is already counted in. */
interface Terms {

    Instant now();

    Instant toFinishAt(Desk desk);

    Instant toRedoAt(Desk desk);
}
