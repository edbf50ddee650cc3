package cn.mulin.territory.office;

import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 微信群登记 — that a chat group exists for a unit, and why; never a word of what is said in it.
 *
 * @param owner the desk whose holder owns the group, so that the entry outlives a change of leader
 * @param dissolvedOn null while it lives
 */
public record ChatGroup(
        UUID id,
        UnitId unit,
        String unitName,
        String name,
        DeskId owner,
        String ownerName,
        String reason,
        LocalDate openedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable String dissolvedWhy) {}
