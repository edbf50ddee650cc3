package cn.mulin.agency;

import cn.mulin.agency.CaseQueries.Asked;
import cn.mulin.agency.CaseQueries.Row;
import cn.mulin.agency.CaseQueries.Wanted;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Masking;
import cn.mulin.territory.DeskId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service cases as desks and leaders look at them: lists, one whole, and what is printed of it. */
@RestController
@RequestMapping("/api/agency/cases")
@RequiresPermission("agency:read")
class CaseController {

    private static final String CODE = "[A-Z][A-Z_]{1,39}";
    private static final String NAMES = "people:names";

    private final Cases cases;
    private final CaseQueries queries;
    private final PaperStore papers;
    private final StepStore steps;
    private final CaseSheets sheets;

    CaseController(Cases cases, CaseQueries queries, PaperStore papers, StepStore steps, CaseSheets sheets) {
        this.cases = cases;
        this.queries = queries;
        this.papers = papers;
        this.steps = steps;
        this.sheets = sheets;
    }

    /** The latest first. @param mine only what lies with my own desk now; @param after the last one of the page before */
    @GetMapping
    CasePage list(
            @RequestParam(required = false) @Nullable Asked state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable DeskId desk,
            @RequestParam(required = false) @Nullable @Pattern(regexp = CODE) String kind,
            @RequestParam(required = false) @Nullable HouseholdId household,
            @RequestParam(required = false) @Nullable DemandId demand,
            @RequestParam(required = false) @Nullable CaseId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var at = mine ? myDesk() : desk;
        return page(new Wanted(state, at, kind, household, demand, null, null), after, size);
    }

    /** As {@link #list}, by what somebody types: a name has no place in an address. */
    @PostMapping("/search")
    CasePage search(@RequestBody @Valid SearchForm form) {
        var words = form.words().strip();
        var name = Actor.current().may(NAMES) ? words : null;
        return page(new Wanted(form.state(), null, form.kind(), null, null, words, name), form.after(), 50);
    }

    @GetMapping("/{id}")
    CaseView one(@PathVariable CaseId id) {
        var actions = cases.look(id, myDesk());
        var whole = whole(id);
        return CaseView.of(
                whole, papers.of(id), Story.toDesk(steps.of(id), whole.row().kindName(), whole.appeal()), actions);
    }

    /** 委托书, to be signed by hand; names stand in it for who may read names. */
    @PostMapping("/{id}/entrustment")
    ResponseEntity<byte[]> entrustment(@PathVariable CaseId id) {
        cases.printed(id, "entrustment");
        return pdf(sheets.entrustment(whole(id), Actor.current().may(NAMES)));
    }

    /** 封面 — to lie on top of the papers. */
    @PostMapping("/{id}/cover")
    ResponseEntity<byte[]> cover(@PathVariable CaseId id) {
        cases.printed(id, "cover");
        return pdf(sheets.cover(whole(id), papers.of(id), Actor.current().may(NAMES)));
    }

    private CasePage page(Wanted wanted, @Nullable CaseId after, int size) {
        var actor = Actor.current();
        var rows = queries.page(Reach.of(actor), wanted, after, size + 1, Masking.of(actor));
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new CasePage(shown, more ? shown.getLast().id() : null);
    }

    private CaseQueries.Whole whole(CaseId id) {
        var actor = Actor.current();
        return queries.one(id, Reach.of(actor), Masking.of(actor)).orElseThrow(() -> Refusal.of(AgencyProblem.UNKNOWN));
    }

    private static @Nullable DeskId myDesk() {
        return Actor.current().atDesk().map(DeskId::new).orElse(null);
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    record CasePage(List<Row> cases, @Nullable CaseId next) {}

    record SearchForm(
            @NotBlank @Size(max = 60) String words,
            @Nullable Asked state,
            @Nullable @Pattern(regexp = CODE) String kind,
            @Nullable CaseId after) {}
}
