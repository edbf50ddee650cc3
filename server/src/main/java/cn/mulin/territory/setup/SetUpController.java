package cn.mulin.territory.setup;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.Line;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the villages have come, and what guides who divides one. */
@RestController
@RequestMapping("/api/units/{id}")
@RequiresPermission("territory:read")
class SetUpController {

    private final Lines lines;
    private final Territory territory;
    private final SetUpQueries setUps;
    private final Clock clock;

    SetUpController(Lines lines, Territory territory, SetUpQueries setUps, Clock clock) {
        this.lines = lines;
        this.territory = territory;
        this.setUps = setUps;
        this.clock = clock;
    }

    /** Of a town, each of its villages; of the county, each town with how many of its villages are how far. */
    @GetMapping("/adoption")
    AdoptionView adoption(@PathVariable UnitId id) {
        var unit = mine(id);
        var scope = Actor.current().scope();
        return unit.tier() == Unit.Tier.COUNTY
                ? new AdoptionView(setUps.adoptionByTown(scope), List.of())
                : new AdoptionView(List.of(), setUps.adoptionIn(unit.path(), scope));
    }

    /** 科学划片、依情分组、合理设邻: how many units on each rung, and what looks unusual. Hints, never blocks. */
    @GetMapping("/set-up")
    SetUpView setUp(@PathVariable UnitId id, @RequestParam(required = false) @Nullable LineId line) {
        var village = mine(id);
        var shown = line == null ? lines.serviceLine(village.id()) : Optional.of(lines.line(line));
        return shown.filter(one -> one.village().equals(village.id()))
                .map(this::setUpOf)
                .orElseGet(SetUpView::nothingYet);
    }

    private SetUpView setUpOf(Line line) {
        var setUp = new SetUp(lines.ladderOf(line.id()), setUps.sizes(line.id()));
        var adoption = Line.adoption(line.startedOn(), LocalDate.now(clock));
        return new SetUpView(SetUpView.PRINCIPLE, adoption, line, setUp.counts(), setUp.hints());
    }

    private Unit mine(UnitId id) {
        return territory.unit(id, Actor.current().scope());
    }

    record AdoptionView(List<TownAdoption> towns, List<VillageAdoption> villages) {}

    record SetUpView(
            String principle,
            Line.Adoption adoption,
            @Nullable Line line,
            List<SetUp.RungCount> rungs,
            List<SetUp.Hint> hints) {

        private static final String PRINCIPLE = "科学划片、依情分组、合理设邻";

        static SetUpView nothingYet() {
            return new SetUpView(PRINCIPLE, Line.Adoption.NOT_BEGUN, null, List.of(), List.of());
        }
    }
}
