package cn.mulin.territory;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.ladder.LadderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lines of villages: setting up, starting, ending. */
@RestController
@RequestMapping("/api")
@RequiresPermission("territory:read")
class LineController {

    private final Lines lines;
    private final Territory territory;

    LineController(Lines lines, Territory territory) {
        this.lines = lines;
        this.territory = territory;
    }

    @GetMapping("/units/{id}/lines")
    List<Line> of(@PathVariable UnitId id) {
        return lines.of(mine(id).id());
    }

    @PostMapping("/units/{id}/lines")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.CREATED)
    Line set(@PathVariable UnitId id, @RequestBody @Valid LineForm form) {
        return lines.set(mine(id), form.ladder(), form.purpose(), form.name().strip(), form.startedOn());
    }

    @PostMapping("/lines/{id}/start")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void start(@PathVariable LineId id, @RequestBody @Valid DayForm form) {
        lines.start(mine(id), form.on());
    }

    @PostMapping("/lines/{id}/end")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable LineId id, @RequestBody @Valid DayForm form) {
        lines.end(mine(id), form.on());
    }

    private Unit mine(UnitId id) {
        return territory.unit(id, Actor.current().scope());
    }

    /** A line is within the scope where its village is. */
    private LineId mine(LineId id) {
        var line = lines.line(id);
        if (!Actor.current().scope().covers(territory.unit(line.village()).path())) {
            throw Refusal.of(TerritoryProblem.LINE_UNKNOWN);
        }
        return id;
    }

    /** @param startedOn absent while the village is still being divided */
    record LineForm(
            @NotNull LadderId ladder,
            @NotNull Line.Purpose purpose,
            @NotBlank @Size(max = 40) String name,
            @Nullable LocalDate startedOn) {}

    record DayForm(@NotNull LocalDate on) {}
}
