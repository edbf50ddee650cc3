package cn.mulin.people.label;

import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 标签 — something true of a resident that is sealed; opened for who has the duty, for a reason. */
public record Label(
        UUID id,
        ResidentId resident,
        Content content,
        @Nullable String hint,
        Source source,
        LocalDate confirmedOn) {

    /** 密封的内容 — kind, grade and what else was said. */
    public record Content(
            String kind, @Nullable String grade, @Nullable String detail) {}
}
