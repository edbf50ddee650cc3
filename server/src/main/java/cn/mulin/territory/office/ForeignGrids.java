package cn.mulin.territory.office;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.office.ForeignGridStore.Mapping;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 多网合一 — other departments' grids, mapped onto the one tree. */
@Service
@Transactional
public class ForeignGrids {

    private final ForeignGridStore store;
    private final Territory territory;
    private final AuditLog audit;
    private final Clock clock;

    ForeignGrids(ForeignGridStore store, Territory territory, AuditLog audit, Clock clock) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which unit another system means by one of its codes. */
    @Transactional(readOnly = true)
    public Optional<UnitId> unitOf(String system, String code) {
        return store.unitOf(system, code);
    }

    @Transactional(readOnly = true)
    public List<ForeignGrid> of(UnitId unit, Scope scope) {
        return store.of(territory.unit(unit, scope).id(), scope);
    }

    @Transactional(readOnly = true)
    public List<ForeignGrid> below(UnitId unit, @Nullable UUID after, int many, Scope scope) {
        return store.below(territory.unit(unit, scope).path(), after, many, scope);
    }

    /**
     * One row to map.
     *
     * @param unitCode our unit's code
     */
    public record Row(String code, String name, String unitCode) {}

    /** 一行的问题. */
    public record Trouble(int row, String problem) {}

    /** 对应结果 — rows with trouble are left out, the others are written; the same rows again change nothing. */
    public record Report(int mapped, int unchanged, List<Trouble> troubles) {}

    public Report map(String system, List<Row> rows, Scope scope) {
        var targets = store.targets(rows.stream().map(Row::unitCode).distinct().toList(), scope);
        var known = store.mapped(system, rows.stream().map(Row::code).distinct().toList());
        var writing = new LinkedHashMap<String, Mapping>();
        var troubles = new ArrayList<Trouble>();
        int unchanged = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var target = targets.get(row.unitCode());
            var before = known.get(row.code());
            if (target == null) {
                troubles.add(new Trouble(i + 1, "没有编码为 " + row.unitCode() + " 的单元，或者不在您的范围里"));
            } else if (writing.containsKey(row.code())) {
                troubles.add(new Trouble(i + 1, "编码 " + row.code() + " 在前面已经出现过"));
            } else if (before != null && !scope.covers(before.getPath())) {
                troubles.add(new Trouble(i + 1, "编码 " + row.code() + " 已经对应到别处，请找上一级调整"));
            } else if (before != null
                    && before.getUnitId().equals(target.id().value())
                    && before.getName().equals(row.name())) {
                unchanged++;
            } else {
                writing.put(row.code(), new Mapping(row.code(), row.name(), target));
            }
        }
        write(system, writing);
        return new Report(writing.size(), unchanged, List.copyOf(troubles));
    }

    public void remove(UUID id, Scope scope) {
        if (!store.remove(id, scope)) {
            throw Refusal.of(OfficeProblem.FOREIGN_GRID_UNKNOWN);
        }
        audit.did("territory.foreign-grid-removed", "foreign-grid", id);
    }

    private void write(String system, Map<String, Mapping> mappings) {
        if (!mappings.isEmpty()) {
            store.write(system, mappings.values(), OffsetDateTime.now(clock));
            audit.did("territory.foreign-grids-mapped", "county", null);
        }
    }
}
