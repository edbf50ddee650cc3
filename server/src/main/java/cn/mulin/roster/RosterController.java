package cn.mulin.roster;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.HouseholdSummary;
import cn.mulin.people.Households;
import cn.mulin.people.Masking;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.roster.RosterImport.State;
import cn.mulin.roster.paper.Downloads;
import cn.mulin.territory.UnitId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of rosters: hand one in, see what it would do, have it done. */
@RestController
@RequestMapping("/api/roster/imports")
@RequiresPermission("roster:import")
class RosterController {

    private static final int PAGE = 50;

    private final Rosters rosters;
    private final ImportQueries queries;
    private final Returned returned;
    private final Households households;
    private final Residents residents;

    RosterController(
            Rosters rosters, ImportQueries queries, Returned returned, Households households, Residents residents) {
        this.rosters = rosters;
        this.queries = queries;
        this.returned = returned;
        this.households = households;
        this.residents = residents;
    }

    /** The latest first. @param after the last import of the page before */
    @GetMapping
    ImportsView imports(@RequestParam(required = false) @Nullable ImportId after) {
        var actor = Actor.current();
        var rows = queries.page(actor.scope(), after, PAGE + 1, actor.account());
        return rows.size() > PAGE
                ? new ImportsView(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
                : new ImportsView(rows, null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReceivedView receive(@RequestParam UnitId unit, @RequestPart MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return new ReceivedView(rosters.receive(unit, file.getOriginalFilename(), content));
        }
    }

    @GetMapping("/{id}")
    ImportView show(@PathVariable ImportId id) {
        var row = row(id);
        return new ImportView(row, queries.totals(id), queries.faults(id), actions(row));
    }

    /** All villages of the import. */
    @GetMapping("/{id}/villages")
    List<ImportQueries.VillageRow> villages(@PathVariable ImportId id) {
        return queries.villages(row(id).id());
    }

    /** What is wrong, in the order of the file. @param after the last one of the page before */
    @GetMapping("/{id}/flaws")
    FlawsView flaws(
            @PathVariable ImportId id,
            @RequestParam(required = false) @Nullable UnitId village,
            @RequestParam(defaultValue = "false") boolean blocking,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
        var rows = queries.flaws(row(id).id(), village, blocking, after, limit + 1);
        return rows.size() > limit
                ? new FlawsView(
                        rows.subList(0, limit).stream().map(FlawView::of).toList(),
                        rows.get(limit - 1).id())
                : new FlawsView(rows.stream().map(FlawView::of).toList(), null);
    }

    /** Who is in the county and not on the roster: left alone, and worth a look. At most two hundred of each. */
    @GetMapping("/{id}/villages/{village}/absent")
    AbsentView absent(@PathVariable ImportId id, @PathVariable UnitId village) {
        var absent = queries.absent(row(id).id(), village);
        var masking = Masking.of(Actor.current());
        var homes = households.summaries(
                absent.households().stream().map(HouseholdId::new).toList());
        var people = residents.summaries(
                absent.residents().stream().map(ResidentId::new).toList());
        return new AbsentView(
                homes.values().stream().map(AbsentHousehold::of).toList(),
                people.values().stream()
                        .map(one -> new AbsentResident(
                                one.id(),
                                one.household(),
                                masking.name(one.name().value())))
                        .toList());
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void apply(@PathVariable ImportId id, @RequestBody @Valid ApplyForm form) {
        rosters.apply(id, form.faultlessOnly());
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable ImportId id) {
        rosters.cancel(id);
    }

    /** The same workbook with a column 问题. */
    @GetMapping("/{id}/returned")
    void returned(@PathVariable ImportId id, HttpServletResponse response) throws IOException {
        var row = row(id);
        var name = row.fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "") + "（问题）.xlsx";
        returned.write(id, () -> Downloads.workbook(response, name));
    }

    private ImportQueries.Row row(ImportId id) {
        return queries.one(id, Actor.current().scope(), Actor.current().account());
    }

    /** What can be done with it now. */
    private List<String> actions(ImportQueries.Row row) {
        var actions = new ArrayList<String>();
        int faults = queries.faults(row.id());
        if (row.state() == State.CHECKED && queries.faultless(row.id()) > 0) {
            actions.add(faults == 0 ? "apply" : "apply-faultless");
        }
        if (row.state() == State.CHECKED || row.state() == State.READING) {
            actions.add("cancel");
        }
        boolean told = row.state() == State.CHECKED || row.state() == State.DONE;
        if (told
                && row.fileThere()
                && queries.flaws(row.id(), null, false, 0, 1).size() > 0) {
            actions.add("returned");
        }
        return actions;
    }

    record ReceivedView(ImportId id) {}

    /** @param next hand it back as {@code after}; absent on the last page */
    record ImportsView(
            List<ImportQueries.Row> imports, @Nullable ImportId next) {}

    record ImportView(ImportQueries.Row item, Totals totals, int faults, List<String> actions) {}

    record FlawsView(List<FlawView> flaws, @Nullable Long next) {}

    /** @param sheet 户; @param column 门牌; null for the row as a whole */
    record FlawView(
            long id,
            @Nullable UnitId village,
            String sheet,
            int row,
            @Nullable String column,
            boolean blocking,
            String words) {

        static FlawView of(ImportQueries.FlawRow flaw) {
            var column = flaw.column();
            return new FlawView(
                    flaw.id(),
                    flaw.village(),
                    flaw.sheet().words(),
                    flaw.row(),
                    column == null ? null : column.words(),
                    flaw.blocking(),
                    flaw.words());
        }
    }

    record AbsentView(List<AbsentHousehold> households, List<AbsentResident> residents) {}

    record AbsentHousehold(HouseholdId id, String code, String door) {

        static AbsentHousehold of(HouseholdSummary home) {
            return new AbsentHousehold(home.id(), home.code(), home.door());
        }
    }

    record AbsentResident(ResidentId id, HouseholdId household, String name) {}

    /** @param faultlessOnly write the villages without a fault, and leave the others out */
    record ApplyForm(boolean faultlessOnly) {}
}
