package cn.mulin.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 条线标识. */
public record LineId(@JsonValue UUID value) {

    @JsonCreator
    public static LineId of(String value) {
        return new LineId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
