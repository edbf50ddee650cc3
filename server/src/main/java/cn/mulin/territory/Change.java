package cn.mulin.territory;

/** 变动 — what was done to a unit, as its history tells it. */
public enum Change {
    CREATED,
    IMPORTED,
    RENAMED,
    CHANGED,
    MOVED,
    SPLIT,
    MERGED,
    CLOSED,
    REOPENED
}
