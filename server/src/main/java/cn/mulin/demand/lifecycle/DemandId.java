package cn.mulin.demand.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 诉求标识 — minted by the client as UUIDv7, so that a phone without signal can try again safely. */
public record DemandId(@JsonValue UUID value) {

    @JsonCreator
    public static DemandId of(String value) {
        return new DemandId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
