package cn.mulin.demand.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 事项标识 — of a matter or of a branch of the tree; of those that are shipped the same in every county. */
public record MatterId(@JsonValue UUID value) {

    @JsonCreator
    public static MatterId of(String value) {
        return new MatterId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
