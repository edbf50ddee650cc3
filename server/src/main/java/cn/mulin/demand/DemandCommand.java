package cn.mulin.demand;

import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;

/** 诉求指令 — what someone may ask of a demand. {@code by} is the desk speaking, taken from the session, never from a form. */
sealed interface DemandCommand {

    /** 签收. */
    record Accept(DeskId by) implements DemandCommand {}

    /** 上报. */
    record Escalate(DeskId by, Desk to, String words) implements DemandCommand {}

    /** 办结. */
    record Answer(DeskId by, Outcome outcome, String words) implements DemandCommand {}

    /** 了结 — by the resident's own word. */
    record Close() implements DemandCommand {}

    /** 重办 — the resident says it is not done. */
    record Reopen(String words) implements DemandCommand {}

    /** 结果 — done, or explained why it cannot be. */
    enum Outcome {
        RESOLVED,
        EXPLAINED
    }

    /** The words that go with the step, as the resident will read them; empty where the step speaks for itself. */
    default String words() {
        return "";
    }
}
