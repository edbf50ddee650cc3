package cn.mulin.demand;

import cn.mulin.demand.DemandController.DemandRowView;
import cn.mulin.demand.lifecycle.Answers;
import cn.mulin.demand.lifecycle.DemandCommand.Close;
import cn.mulin.demand.lifecycle.DemandCommand.Miss;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** 回访: a desk that did not do the work asks the resident, by telephone or at the door, and puts down the three answers. */
@RestController
@RequestMapping("/api/revisits")
@RequiresPermission("demand:handle")
class RevisitController {

    private final Demands demands;
    private final DemandQueries queries;
    private final MyDesk mine;

    RevisitController(Demands demands, DemandQueries queries, MyDesk mine) {
        this.demands = demands;
        this.queries = queries;
        this.mine = mine;
    }

    /** Whom my desk is to ask, those first who have waited longest. */
    @GetMapping
    List<DemandRowView> toAsk() {
        return queries.toRevisitAt(mine.id()).stream().map(DemandRowView::of).toList();
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable DemandId id, @RequestBody @Valid AnswersForm form) {
        demands.take(id, new Close(mine.id(), form.answers(), form.said()));
    }

    @PostMapping("/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable DemandId id, @RequestBody @Valid NotDoneForm form) {
        demands.reopen(id, mine.id(), form.words().strip());
    }

    @PostMapping("/{id}/miss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void miss(@PathVariable DemandId id) {
        demands.take(id, new Miss(mine.id()));
    }

    /** The three answers (三问), as they were given; and what was said besides. */
    record AnswersForm(
            boolean contacted,
            boolean solved,
            boolean satisfied,
            @Nullable @Size(max = 500) String words) {

        Answers answers() {
            return new Answers(contacted, solved, satisfied);
        }

        String said() {
            return words == null ? "" : words.strip();
        }
    }

    record NotDoneForm(@NotBlank @Size(max = 500) String words) {}
}
