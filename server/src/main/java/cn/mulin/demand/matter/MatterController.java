package cn.mulin.demand.matter;

import cn.mulin.demand.matter.MatterChanges.Draft;
import cn.mulin.demand.matter.MatterForms.ChangeForm;
import cn.mulin.demand.matter.MatterForms.KeywordsForm;
import cn.mulin.demand.matter.MatterForms.NewForm;
import cn.mulin.demand.matter.MatterForms.OrderForm;
import cn.mulin.demand.matter.MatterForms.WithdrawForm;
import cn.mulin.demand.matter.MatterViews.MatterView;
import cn.mulin.demand.matter.MatterViews.NodeView;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The county's tree of matters: to look at, and for the county office to change. */
@RestController
@RequestMapping("/api/matters")
@RequiresPermission("matter:read")
class MatterController {

    private final MatterReading reading;
    private final MatterChanges changes;

    MatterController(MatterReading reading, MatterChanges changes) {
        this.reading = reading;
        this.changes = changes;
    }

    @GetMapping
    List<NodeView> tree() {
        return reading.tree();
    }

    @GetMapping("/{id}")
    MatterView one(@PathVariable MatterId id) {
        return reading.one(id);
    }

    @PostMapping
    @RequiresPermission("matter:configure")
    @ResponseStatus(HttpStatus.CREATED)
    MatterView add(@RequestBody @Valid NewForm form) {
        var handling = form.handling() == null ? null : form.handling().handling();
        var draft = new Draft(form.code(), form.parent(), form.name(), handling, form.known());
        return reading.one(changes.add(draft, form.from()));
    }

    @PostMapping("/{id}/versions")
    @RequiresPermission("matter:configure")
    MatterView change(@PathVariable MatterId id, @RequestBody @Valid ChangeForm form) {
        var handling = form.handling() == null ? null : form.handling().handling();
        changes.change(id, form.seen(), form.from(), form.name(), handling, form.reason());
        return reading.one(id);
    }

    @PostMapping("/{id}/withdraw")
    @RequiresPermission("matter:configure")
    MatterView withdraw(@PathVariable MatterId id, @RequestBody @Valid WithdrawForm form) {
        changes.withdraw(id, form.from());
        return reading.one(id);
    }

    @PostMapping("/{id}/bring-back")
    @RequiresPermission("matter:configure")
    MatterView bringBack(@PathVariable MatterId id) {
        changes.bringBack(id);
        return reading.one(id);
    }

    @PutMapping("/{id}/keywords")
    @RequiresPermission("matter:configure")
    MatterView know(@PathVariable MatterId id, @RequestBody @Valid KeywordsForm form) {
        changes.know(id, form.known());
        return reading.one(id);
    }

    @PutMapping("/order")
    @RequiresPermission("matter:configure")
    List<NodeView> reorder(@RequestBody @Valid OrderForm form) {
        changes.reorder(form.parent(), form.ids());
        return reading.tree();
    }
}
