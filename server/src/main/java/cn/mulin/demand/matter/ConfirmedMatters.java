package cn.mulin.demand.matter;

import java.util.function.BiConsumer;

/** 人认定过的 — demands whose matter a person has confirmed; whoever keeps demands tells them, to learn from. */
public interface ConfirmedMatters {

    /** Tells each in turn: what was said, and which leaf it is. */
    void each(BiConsumer<String, MatterId> told);
}
