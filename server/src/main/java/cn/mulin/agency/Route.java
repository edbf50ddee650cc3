package cn.mulin.agency;

import cn.mulin.territory.Desk;

/**
 * 走法 — the three desks of a service case, fixed when it starts.
 *
 * @param preparer gathers the papers and speaks with the family
 * @param receiver takes the papers
 * @param decider says yes or no
 * @param workingDays from the papers' arrival to the decision
 */
record Route(Desk preparer, Desk receiver, Desk decider, int workingDays) {}
