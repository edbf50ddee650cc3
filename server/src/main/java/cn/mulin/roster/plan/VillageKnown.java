package cn.mulin.roster.plan;

import cn.mulin.leadership.Leader;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.ResidentId;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.ladder.Ladder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 县里已知的 — a village as it stands, as far as a roster touches it.
 *
 * @param line its service line; null while it has none
 * @param ladder on which that line stands
 * @param ladders all that are in use, the shipped ones first
 * @param units the open units of that line, parents before children
 * @param codesTaken those of the units the roster names which stand elsewhere, or stood
 * @param endedCodes of households that are no more
 * @param holders who holds the posts of those units
 * @param numbersKnown whose ID numbers the roster's leaders carry, wherever they live
 */
public record VillageKnown(
        Unit village,
        @Nullable LineId line,
        @Nullable Ladder ladder,
        List<Ladder> ladders,
        List<Unit> units,
        Set<String> codesTaken,
        List<BulkPeople.Known> households,
        Set<String> endedCodes,
        Map<UnitId, Leader> holders,
        Map<IdNumber, ResidentId> numbersKnown,
        LocalDate today) {}
