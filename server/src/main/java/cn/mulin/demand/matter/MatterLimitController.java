package cn.mulin.demand.matter;

import cn.mulin.demand.matter.MatterForms.LimitsForm;
import cn.mulin.demand.matter.MatterViews.CountyLimitsView;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long the county gives each kind of desk, where a matter says nothing else. */
@RestController
@RequestMapping("/api/matter-limits")
@RequiresPermission("matter:read")
class MatterLimitController {

    private final MatterReading reading;
    private final MatterChanges changes;

    MatterLimitController(MatterReading reading, MatterChanges changes) {
        this.reading = reading;
        this.changes = changes;
    }

    @GetMapping
    CountyLimitsView all() {
        return reading.countyLimits();
    }

    @PutMapping("/{grade}")
    @RequiresPermission("matter:configure")
    CountyLimitsView limit(@PathVariable Grade grade, @RequestBody @Valid LimitsForm form) {
        changes.limit(grade, new Limits(form.sign(), form.finish(), form.extension()), form.from());
        return reading.countyLimits();
    }
}
