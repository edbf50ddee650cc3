package cn.mulin.territory;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.Ladder;
import cn.mulin.territory.ladder.Ladders;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The stage: 双峰 with its real towns and villages, 横塘社区 on the ladder that has three rungs of volunteers. */
public final class TerritoryScene {

    public static final CountyCode SHUANGFENG = new CountyCode("431321");
    public static final String HENGTANG = "431321001021";
    public static final LocalDate STARTED = LocalDate.of(2023, 10, 8);

    private final Divisions divisions;
    private final Ladders ladders;
    private final Lines lines;
    private final Territory territory;

    public TerritoryScene(Divisions divisions, Ladders ladders, Lines lines, Territory territory) {
        this.divisions = divisions;
        this.ladders = ladders;
        this.lines = lines;
        this.territory = territory;
    }

    /** Safe to repeat. */
    public Unit hengtang() {
        if (territory.byCode(HENGTANG).isEmpty()) {
            divisions.importFrom(SHUANGFENG, Divisions.shipped(SHUANGFENG).orElseThrow());
        }
        return territory.byCode(HENGTANG).orElseThrow();
    }

    public Unit village(String code) {
        hengtang();
        return territory.byCode(code).orElseThrow();
    }

    public Ladder ladder(String code) {
        return ladders.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The service line of {@code village}; set up when it is not there yet. */
    public LineId serviceLine(Unit village) {
        return lines.serviceLine(village.id())
                .orElseGet(() -> lines.set(village, ladder("pian-zu-lin").id(), Line.Purpose.SERVICE, "服务线", STARTED))
                .id();
    }

    public LayOut layOut(Unit village, Integer... counts) {
        return new LayOut(village, serviceLine(village), List.of(counts));
    }

    public static Actor somebodyOver(String path) {
        return new Actor(Ids.next(), Actor.Kind.STAFF, null, null, Set.of(), Scope.of(path));
    }
}
