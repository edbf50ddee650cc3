package cn.mulin.agency;

import cn.mulin.territory.DeskId;

/** 指令 — what a desk wants done with a service case. Who prepares has five of them, who handles the other four. */
sealed interface CaseCommand {

    DeskId by();

    /** What goes with the step, for the family to read; empty where nothing was said. */
    default String words() {
        return "";
    }

    /** 委托 — the signed paper is there. */
    record Entrust(DeskId by) implements CaseCommand {}

    /**
     * 递交.
     *
     * @param missing papers that must come with it and are not there
     */
    record HandIn(DeskId by, int missing) implements CaseCommand {}

    /** 收下. */
    record Accept(DeskId by) implements CaseCommand {}

    /** 要补正. */
    record Ask(DeskId by, String words) implements CaseCommand {}

    /**
     * 补齐.
     *
     * @param missing as of {@link HandIn}
     */
    record Supply(DeskId by, int missing) implements CaseCommand {}

    /** 转到决定的台. */
    record Forward(DeskId by, String words) implements CaseCommand {}

    /**
     * 决定.
     *
     * @param words the reason; where to appeal stands beside it
     */
    record Decide(DeskId by, boolean granted, String words) implements CaseCommand {}

    /** 不办了 — the family's own wish, or there is nothing to be had. */
    record Drop(DeskId by, String words) implements CaseCommand {}
}
