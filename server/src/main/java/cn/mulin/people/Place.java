package cn.mulin.people;

import cn.mulin.territory.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * 所属 — where a household belongs: its village, and the unit of the lowest rung once it was placed into one.
 *
 * @param unit null while nobody has placed it; then the village answers for it
 * @param path of the unit, or of the village
 */
public record Place(UnitId village, @Nullable UnitId unit, String path) {

    boolean isAt(Place other) {
        return village.equals(other.village) && java.util.Objects.equals(unit, other.unit);
    }
}
