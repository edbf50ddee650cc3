package cn.mulin.demand;

import cn.mulin.demand.lifecycle.Deed;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.DeskId;
import java.time.Instant;

/**
 * 诉求事件 — a step was taken. What other modules may learn: ids, desks, moments; never free text, a name or a number.
 *
 * @param number of the step in the demand's trail, from 0: with {@code demand} it names the event
 * @param from who held it before; the holder itself where it stays
 * @param to who holds it now
 * @param inTime whether the desk's own limit was kept when the step was taken
 * @param round 1 when it is first said, one more with each reopening
 * @param automatic whether the clock took the step, not a person
 */
public record DemandEvent(
        DemandId demand,
        int number,
        Deed deed,
        DeskId from,
        DeskId to,
        boolean inTime,
        int round,
        boolean automatic,
        Instant at) {}
