package cn.mulin.territory;

import org.jspecify.annotations.Nullable;

/**
 * 岗位 — where work lands: a post on a ladder or an office, whoever sits there today.
 *
 * @param path the path of the unit it serves
 * @param name as people say it: 新塘组3邻邻长, 永新村村委会
 * @param above the next desk up its own path; null at the county office
 */
public record Desk(
        DeskId id,
        UnitId unit,
        String path,
        String name,
        Rung rung,
        @Nullable DeskId above) {

    public boolean is(DeskId other) {
        return id.equals(other);
    }

    /** Whether {@code lower} is on its path further down; a unit's own desk answers for the offices it has besides. */
    public boolean answersFor(Desk lower) {
        return id.equals(lower.above) || (rung.isAbove(lower.rung) && lower.path.startsWith(path));
    }
}
