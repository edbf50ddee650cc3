package cn.mulin.agency;

import java.time.Instant;

/** 期限 — the moment, and what it makes of working days. */
interface Terms {

    Instant now();

    /** When papers handed in now are to be decided. */
    Instant toDecide(int workingDays);

    /** {@code due}, moved by the working time since {@code pausedAt}. */
    Instant afterPause(Instant due, Instant pausedAt);
}
