package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.people.identity.Phone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 反映人所说 — what a form tells of who spoke and when, read with care. */
final class Reporter {

    private Reporter() {}

    /** @throws Refusal when it is no number one can ring */
    static @Nullable String phone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (Phone.read(text)) {
            case Phone.Reading.Valid(var phone) -> phone.value();
            case Phone.Reading.Wrong(var flaw) -> throw Refusal.of(DemandProblem.PHONE_UNREADABLE, flaw.words());
        };
    }

    /** A phone whose clock is wrong by days must not date a demand; the server's moment is kept beside in any case. */
    static Instant sensible(Instant occurredAt, Instant now) {
        return occurredAt.isAfter(now) ? now : occurredAt;
    }
}
