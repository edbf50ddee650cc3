package cn.mulin.people;

import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 居民的概况 — what another module may read of a resident it knows by id; it masks what it shows. */
public record ResidentSummary(
        ResidentId id,
        HouseholdId household,
        String path,
        PersonName name,
        Gender gender,
        @Nullable LocalDate bornOn,
        boolean left) {

    public String maskedName() {
        return name.masked();
    }
}
