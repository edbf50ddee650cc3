package cn.mulin.leadership.card;

import cn.mulin.people.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * 卡的所在 — where a card hangs: at a household's door, or at a unit (a board, a staircase).
 *
 * @param path of the household's unit, or of the unit itself
 * @param door as people say it; null for a unit's card
 */
public record CardPlace(
        String code,
        String path,
        @Nullable HouseholdId household,
        @Nullable String door) {}
