package cn.mulin.territory;

/** 岗位种类 — the four that are a unit's own desk, and the two a unit may have besides. */
public enum DeskKind {
    POST,
    VILLAGE,
    TOWN_ROOM,
    COUNTY_OFFICE,
    DEPARTMENT,
    PARTNER;

    static DeskKind ownOf(Unit.Tier tier) {
        return switch (tier) {
            case RUNG -> POST;
            case VILLAGE -> VILLAGE;
            case TOWN -> TOWN_ROOM;
            case COUNTY -> COUNTY_OFFICE;
        };
    }
}
