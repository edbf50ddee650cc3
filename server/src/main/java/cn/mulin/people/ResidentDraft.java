package cn.mulin.people;

import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 居民的登记 — what is said of a resident when added or described anew. Birthday and gender follow the ID number where
 * there is one.
 *
 * @param noIdNumberWhy why there is none; people without one are ordinary
 */
public record ResidentDraft(
        ResidentId id,
        PersonName name,
        Gender gender,
        @Nullable LocalDate bornOn,
        Relation relation,
        boolean registeredHere,
        boolean livesHere,
        @Nullable IdNumber idNumber,
        @Nullable NoIdNumber noIdNumberWhy,
        @Nullable Phone phone) {

    /** 没有身份号码的缘由. */
    public enum NoIdNumber {
        /** 新生儿. */
        NEWBORN,
        /** 未落户. */
        UNREGISTERED,
        /** 遗失、未补办. */
        LOST,
        /** 境外人员. */
        FOREIGN,
        /** 未告知. */
        NOT_TOLD
    }

    public ResidentDraft {
        if (idNumber != null) {
            gender = idNumber.gender();
            bornOn = idNumber.born();
            noIdNumberWhy = null;
        }
    }
}
