package cn.mulin.territory.ladder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 阶梯模板标识. */
public record LadderId(@JsonValue UUID value) {

    @JsonCreator
    public static LadderId of(String value) {
        return new LadderId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
