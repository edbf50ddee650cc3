package cn.mulin.leadership;

import cn.mulin.territory.DeskId;

/** 随岗 — work that waits at a post and passes to whoever holds it next. Declared here, implemented by the modules above. */
public interface FollowsPost {

    /** What it is, as it is said: 在办诉求, 走访计划. */
    String what();

    /** How many of them wait at {@code desk} now. */
    int waitingAt(DeskId desk);
}
