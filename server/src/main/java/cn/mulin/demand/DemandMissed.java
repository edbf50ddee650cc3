package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.territory.DeskId;
import java.time.Instant;

/**
 * 超时 — an office missed its limit and has to say why. Never told of volunteers, whose matters go up by themselves.
 *
 * @param number of the demand's last step: with {@code demand} it names the event
 */
public record DemandMissed(DemandId demand, int number, DeskId desk, Instant at) {}
