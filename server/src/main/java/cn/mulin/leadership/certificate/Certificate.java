package cn.mulin.leadership.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 代表证 — one certificate as it is listed, printed and verified.
 *
 * @param number 县代码－年份－流水号, to be said aloud; it opens nothing
 * @param code what the QR code carries, and what verifies
 * @param post as people say it: 新塘组3邻邻长
 * @param termEnded the day the term ended on which it rests
 */
record Certificate(
        UUID id,
        String number,
        String code,
        String name,
        String post,
        String title,
        String path,
        LocalDate validFrom,
        LocalDate validTo,
        boolean revoked,
        @Nullable LocalDate termEnded,
        int printed) {

    /** 状态 — valid; past its last day; taken back; its holder no longer holds the post. */
    enum State {
        VALID,
        EXPIRED,
        REVOKED,
        ENDED
    }

    /** All but one character, to compare with the certificate in hand: 罗*梅. */
    String maskedName() {
        int second = name.offsetByCodePoints(0, 1);
        return second == name.length()
                ? name
                : name.substring(0, second) + '*' + name.substring(name.offsetByCodePoints(second, 1));
    }

    State stateOn(LocalDate day) {
        if (revoked) {
            return State.REVOKED;
        }
        if (termEnded != null) {
            return State.ENDED;
        }
        return day.isAfter(validTo) ? State.EXPIRED : State.VALID;
    }
}
