package cn.mulin.people;

import cn.mulin.kernel.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 户标识 — names one household; minted by the client where it may be offline. */
public record HouseholdId(@JsonValue UUID value) {

    @JsonCreator
    public static HouseholdId of(String value) {
        return new HouseholdId(UUID.fromString(value));
    }

    public static HouseholdId next() {
        return new HouseholdId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
