package cn.mulin.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 代办标识 — minted by the client as UUIDv7, so that a phone without signal can try again safely. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public static CaseId of(String value) {
        return new CaseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
