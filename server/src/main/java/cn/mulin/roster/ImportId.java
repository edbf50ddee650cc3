package cn.mulin.roster;

import cn.mulin.kernel.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 导入标识 — names one import of a roster. */
public record ImportId(@JsonValue UUID value) {

    @JsonCreator
    public static ImportId of(String value) {
        return new ImportId(UUID.fromString(value));
    }

    static ImportId next() {
        return new ImportId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
