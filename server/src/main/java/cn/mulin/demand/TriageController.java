package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandCommand.Adjudicate;
import cn.mulin.demand.lifecycle.DemandCommand.Assign;
import cn.mulin.demand.lifecycle.DemandCommand.Divert;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 受理与裁定: to whom a demand belongs, or that it belongs elsewhere. It may then be out of the desk's sight: nothing is sent back. */
@RestController
@RequestMapping("/api/demands/{id}")
@RequiresPermission("demand:handle")
@ResponseStatus(HttpStatus.NO_CONTENT)
class TriageController {

    private final Demands demands;
    private final Territory territory;
    private final MyDesk mine;

    TriageController(Demands demands, Territory territory, MyDesk mine) {
        this.demands = demands;
        this.territory = territory;
        this.mine = mine;
    }

    @PostMapping("/assign")
    void assign(@PathVariable DemandId id, @RequestBody @Valid ToDeskForm form) {
        demands.take(id, new Assign(mine.id(), territory.desk(form.to())));
    }

    @PostMapping("/adjudicate")
    void adjudicate(@PathVariable DemandId id, @RequestBody @Valid ToDeskForm form) {
        demands.take(id, new Adjudicate(mine.id(), territory.desk(form.to()), form.said()));
    }

    @PostMapping("/divert")
    void divert(@PathVariable DemandId id, @RequestBody @Valid DivertForm form) {
        demands.take(id, new Divert(mine.id(), form.words().strip()));
    }

    @PostMapping("/merge")
    void merge(@PathVariable DemandId id, @RequestBody @Valid MergeForm form) {
        demands.merge(id, mine.id(), form.into());
    }

    /** @param words why, as whoever said it will read it */
    record ToDeskForm(
            @NotNull DeskId to, @Nullable @Size(max = 500) String words) {

        String said() {
            return words == null ? "" : words.strip();
        }
    }

    /** @param words which door is the right one, and why */
    record DivertForm(@NotBlank @Size(max = 500) String words) {}

    record MergeForm(@NotNull DemandId into) {}
}
