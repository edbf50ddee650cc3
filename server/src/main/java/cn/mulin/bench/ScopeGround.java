package cn.mulin.bench;

import cn.mulin.access.Role;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A county full of households, and people of each level who look at their own. */
final class ScopeGround {

    private static final int LEADERS = 40;
    private static final int VILLAGES = 8;
    private static final int DEEP = 200;

    private final Visitor office;
    private final List<Visitor> leaders;
    private final List<VillageOffice> villages = new ArrayList<>();
    private final List<UUID> households;
    private final long size;

    ScopeGround(BenchServer server, CountyCode code) {
        var tables = new TableStore(server.bean(DataSource.class));
        var territory = server.bean(Territory.class);
        var visitors = new Visitors(server, code);
        CountyContext.run(code, tables::analyse);
        var county = CountyContext.in(code, territory::county);
        this.office = visitors.at(county.id(), Role.COUNTY_OFFICE);
        this.leaders = CountyContext.in(code, () -> tables.leaders(LEADERS)).stream()
                .map(visitors::resident)
                .toList();
        this.households = CountyContext.in(code, () -> tables.households(county.path(), DEEP));
        this.size = CountyContext.in(code, () -> tables.count("people.household"));
        for (var village : CountyContext.in(code, () -> tables.villages(VILLAGES))) {
            var unit = CountyContext.in(code, () -> territory.byCode(village)).orElseThrow();
            villages.add(new VillageOffice(
                    visitors.at(unit.id(), Role.VILLAGE_CLERK),
                    CountyContext.in(code, () -> tables.households(unit.path(), DEEP))));
        }
    }

    /** A clerk, and households of the village. */
    record VillageOffice(Visitor clerk, List<UUID> households) {}

    Visitor office() {
        return office;
    }

    Visitor leader(int i) {
        return leaders.get(i % leaders.size());
    }

    VillageOffice village(int i) {
        return villages.get(i % villages.size());
    }

    List<UUID> households() {
        return households;
    }

    long size() {
        return size;
    }
}
