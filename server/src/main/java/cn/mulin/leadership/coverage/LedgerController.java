package cn.mulin.leadership.coverage;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.UnitId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A village's ledger: one line a unit, one cell a unit of the lowest rung; and what of it wants a look. */
@RestController
@RequestMapping("/api/units/{unit}")
@RequiresPermission("leadership:read")
class LedgerController {

    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * The units next below {@code unit} (a village, or any unit of its ladder), each with the cells of its lowest units; at
     * most 200 units an answer.
     *
     * @param on the day to look at; today when absent
     * @param line one of the village's lines; the service line when absent
     * @param after the {@code next} of the page before
     */
    @GetMapping("/ledger")
    LedgerView ledger(
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID line,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after) {
        return ledgers.ledger(unit, on, line, after, Actor.current().scope());
    }

    /** What wants a look in a village, or in one unit of it: the list behind every count of the ledger. */
    @GetMapping("/concerns")
    List<Concern> concerns(@PathVariable UnitId unit, @RequestParam(required = false) @Nullable UUID line) {
        return ledgers.concerns(unit, line, Actor.current().scope());
    }
}
