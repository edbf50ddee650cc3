package cn.mulin.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 岗位标识. */
public record DeskId(@JsonValue UUID value) {

    @JsonCreator
    public static DeskId of(String value) {
        return new DeskId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
