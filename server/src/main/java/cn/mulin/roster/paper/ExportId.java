package cn.mulin.roster.paper;

import cn.mulin.kernel.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 导出标识 — names one export of a roster. */
public record ExportId(@JsonValue UUID value) {

    @JsonCreator
    public static ExportId of(String value) {
        return new ExportId(UUID.fromString(value));
    }

    static ExportId next() {
        return new ExportId(Ids.next());
    }
}
