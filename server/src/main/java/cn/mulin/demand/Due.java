package cn.mulin.demand;

import java.time.Instant;

/**
 * 时限 — when this desk should be done, and what the resident was promised. Only an extension and a suspension move the
 * promise.
 */
record Due(Instant here, Instant promised) {}
