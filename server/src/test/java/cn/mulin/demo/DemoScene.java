package cn.mulin.demo;

import cn.mulin.kernel.CountyCode;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitDraft;
import cn.mulin.territory.Units;
import java.util.ArrayList;
import java.util.List;

/** A county with one town and some villages, and nothing below them. */
final class DemoScene {

    private DemoScene() {}

    static List<Unit> villages(Units units, CountyCode code, int many) {
        var county = division(units, null, code.value(), "试点县", Unit.Tier.COUNTY, "");
        var town = division(units, county, "001", "试点镇", Unit.Tier.TOWN, "镇");
        var villages = new ArrayList<Unit>();
        for (int i = 1; i <= many; i++) {
            villages.add(division(units, town, "%03d".formatted(i), "第" + i + "村", Unit.Tier.VILLAGE, "村"));
        }
        return villages;
    }

    private static Unit division(Units units, Unit parent, String label, String name, Unit.Tier tier, String type) {
        var code = (parent == null ? "" : parent.code()) + label;
        var draft = UnitDraft.division(parent, label, code, name, name, tier, type);
        units.plant(List.of(draft), null);
        return draft.asUnit();
    }
}
