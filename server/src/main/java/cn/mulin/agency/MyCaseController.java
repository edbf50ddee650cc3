package cn.mulin.agency;

import cn.mulin.agency.CaseQueries.Row;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.ResidentId;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For residents: what is being done for them, in plain words. */
@RestController
@RequestMapping("/api/my/agency-cases")
@RequiresPermission("own:read")
class MyCaseController {

    private static final int MOST = 50;

    private final CaseQueries queries;
    private final PaperStore papers;
    private final StepStore steps;

    MyCaseController(CaseQueries queries, PaperStore papers, StepStore steps) {
        this.queries = queries;
        this.papers = papers;
        this.steps = steps;
    }

    /** The latest first. */
    @GetMapping
    List<Row> mine() {
        var me = Actor.current().person();
        return me == null ? List.of() : queries.of(new ResidentId(me), MOST);
    }

    @GetMapping("/{id}")
    CaseView one(@PathVariable CaseId id) {
        var whole = Optional.ofNullable(Actor.current().person())
                .flatMap(me -> queries.own(id, new ResidentId(me)))
                .orElseThrow(() -> Refusal.of(AgencyProblem.UNKNOWN));
        var story = Story.toFamily(steps.of(id), whole.row().kindName(), whole.appeal());
        return CaseView.of(whole, papers.of(id), story, List.of());
    }
}
