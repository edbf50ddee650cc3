package cn.mulin.territory.setup;

import cn.mulin.territory.Line;
import cn.mulin.territory.LineId;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 村(社区)启动情况 — how far one village has come with its service line. */
record VillageAdoption(
        UnitId village,
        String name,
        Line.Adoption adoption,
        @Nullable LineId line,
        @Nullable String ladder,
        @Nullable LocalDate startedOn) {}
