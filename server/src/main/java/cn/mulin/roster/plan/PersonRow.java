package cn.mulin.roster.plan;

import cn.mulin.people.ResidentDraft.NoIdNumber;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 人行. What is null was not said. @param home the code of the household */
record PersonRow(
        int row,
        String home,
        PersonName name,
        @Nullable Relation relation,
        @Nullable IdNumber idNumber,
        @Nullable NoIdNumber noIdNumberWhy,
        @Nullable Gender gender,
        @Nullable LocalDate bornOn,
        @Nullable Phone phone,
        @Nullable Boolean registered,
        @Nullable Boolean lives) {

    /** By the ID number where there is one. */
    @Nullable
    LocalDate birthday() {
        return idNumber == null ? bornOn : idNumber.born();
    }
}
