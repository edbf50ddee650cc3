package cn.mulin.demand.lifecycle;

import cn.mulin.territory.Desk;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 诉求指令 — what someone may ask of a demand. {@code by} is the desk speaking, taken from the session, never from a form; a
 * step that nobody's desk takes (the resident's, the clock's) has none.
 */
public sealed interface DemandCommand {

    // ── at the door: a demand that was said, and is not yet with whoever answers ──

    /** 受理派发 — it is ours; {@code to} answers for it. */
    record Assign(DeskId by, Desk to) implements DemandCommand {}

    /** 请补充 — one plain question to whoever said it. */
    record Ask(DeskId by, String words) implements DemandCommand {}

    /** 补充 — the answer to it. */
    record Supply(String words) implements DemandCommand {}

    /** 转办 — another door is the right one (110, 12345, 信访, a court …). */
    record Divert(DeskId by, String words) implements DemandCommand {}

    /** 不予受理 — by one of the branches of the county's rules; {@code seconded} by another person where the branch asks it. */
    record Decline(DeskId by, boolean seconded, String words) implements DemandCommand {}

    /** 并案 — the same matter was said before; it goes on there, and everybody who said it is told. */
    record Merge(DeskId by, DemandId into) implements DemandCommand {}

    // ── in hand ──

    /** 签收, or 接手 of what was passed up. */
    record Accept(DeskId by) implements DemandCommand {}

    /** 上报 — to {@code next}, the next desk up that is held; over it only when it is urgent. */
    record Escalate(DeskId by, Desk to, DeskId next, boolean urgent, String words) implements DemandCommand {}

    /** 退回指导 — once: it can be done below, and this is how. */
    record HandBack(DeskId by, String words) implements DemandCommand {}

    /** 交办 — to a desk below; it buys no time. */
    record HandDown(DeskId by, Desk to, String words) implements DemandCommand {}

    /** 退回 — not ours, and whose it is is told beside; {@code judge} decides. */
    record SendBack(DeskId by, Desk judge, String words) implements DemandCommand {}

    /** 裁定 — to whom it belongs; the holder itself, where the return is refused. */
    record Adjudicate(DeskId by, Desk to, String words) implements DemandCommand {}

    /** 延期 — granted by somebody above; {@code askedAt} counts, not when it was granted. */
    record Extend(Desk above, Instant askedAt, Instant until, String words) implements DemandCommand {

        @Override
        public DeskId by() {
            return above.id();
        }
    }

    /** 挂起 — granted by somebody above: nothing can be done until {@code until}. */
    record Suspend(Desk above, Instant until, String words) implements DemandCommand {

        @Override
        public DeskId by() {
            return above.id();
        }
    }

    /** 挂账 — granted by somebody above: it cannot be done now, and will be by {@code until}. */
    record Shelve(Desk above, Instant until, String words) implements DemandCommand {

        @Override
        public DeskId by() {
            return above.id();
        }
    }

    /** 恢复 — what was waited for is there, or its day has come. */
    record Resume() implements DemandCommand {}

    /**
     * 办结 — done, or explained; an explanation is {@code seconded} by another person. {@code reviewer} is the desk that asks
     * the resident; none where whoever said it is simply waited for.
     */
    record Answer(DeskId by, Outcome outcome, boolean seconded, Optional<DeskId> reviewer, String words)
            implements DemandCommand {}

    // ── the last word ──

    /** 未联系上 — whoever asks the resident did not reach them. */
    record Miss(DeskId by) implements DemandCommand {}

    /** 到期未答 — nobody had to ask, and whoever said it said nothing more. */
    record Lapse() implements DemandCommand {}

    /** 了结 — by the three answers of whoever said it; {@code by} is the desk that asked them, null where they came by themselves. */
    record Close(@Nullable DeskId by, Answers answers, String words) implements DemandCommand {}

    /** 重办 — it is not done. {@code nextUp} is the desk to which the third time goes; {@code by} as in {@link Close}. */
    record Reopen(@Nullable DeskId by, Optional<Desk> nextUp, String words) implements DemandCommand {}

    /** 撤回 — by whoever said it. */
    record Withdraw(String words) implements DemandCommand {}

    /** 换人 — the desk that held it is no more; {@code to} answers now. */
    record PassOn(Desk to) implements DemandCommand {}

    /** The desk that takes the step; null where it is whoever said it, or the clock. */
    default @Nullable DeskId by() {
        return null;
    }

    /** The words that go with the step, as the resident will read them; empty where the step speaks for itself. */
    default String words() {
        return "";
    }
}
