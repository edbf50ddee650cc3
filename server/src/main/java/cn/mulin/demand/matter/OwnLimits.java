package cn.mulin.demand.matter;

import org.jspecify.annotations.Nullable;

/**
 * 事项自己的时限 — limits that one matter has at one kind of desk, in place of the county's.
 *
 * @param article the article that gives a longer time than usual, where there is one
 */
public record OwnLimits(Limits limits, @Nullable String article) {}
