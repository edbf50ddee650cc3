package cn.mulin.leadership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 任期标识. */
public record TermId(@JsonValue UUID value) {

    @JsonCreator
    public static TermId of(String value) {
        return new TermId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
