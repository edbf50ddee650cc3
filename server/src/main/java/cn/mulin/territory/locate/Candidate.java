package cn.mulin.territory.locate;

import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.util.List;

/**
 * 候选单元 — a unit a text or a point may speak of.
 *
 * @param where the names above it, from the town down
 * @param score only to be compared within one answer; equal scores are equally likely
 * @param words what decided it, as it stood in the text or on the map
 */
public record Candidate(
        UnitId unit, String name, Unit.Tier tier, int height, String where, int score, List<String> words) {}
