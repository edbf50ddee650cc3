package cn.mulin.leadership;

/** 卸任方式 — how a term ended: it ran out, they asked, left, died, could not go on, were removed or recalled; or the post passed on or went away. */
public enum EndedBy {
    EXPIRED,
    RESIGNED,
    MOVED_AWAY,
    DIED,
    UNABLE,
    REMOVED,
    RECALLED,
    HANDED_OVER,
    POST_CLOSED
}
