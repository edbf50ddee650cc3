package cn.mulin.agency.policy;

import java.util.List;

/**
 * 可能符合 — one service a person may be entitled to. A hint to look, never a decision; whoever opened no sealed facts is told
 * neither what speaks for it nor what is missing.
 *
 * @param kind the service to start
 * @param rule what the rule is called
 * @param because the facts that speak for it
 * @param missing what would have to be known
 */
record Match(
        String kind,
        String kindName,
        String rule,
        Verdict verdict,
        String basis,
        List<String> because,
        List<String> missing) {

    /** 看样子. */
    enum Verdict {
        LIKELY,
        MAYBE
    }
}
