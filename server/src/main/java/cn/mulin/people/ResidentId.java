package cn.mulin.people;

import cn.mulin.kernel.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 居民标识 — names one resident; minted by the client where it may be offline. */
public record ResidentId(@JsonValue UUID value) {

    @JsonCreator
    public static ResidentId of(String value) {
        return new ResidentId(UUID.fromString(value));
    }

    public static ResidentId next() {
        return new ResidentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
