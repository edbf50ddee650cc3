package cn.mulin.demand;

import cn.mulin.demand.Entry.Way;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.demand.lifecycle.DemandProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.leadership.Leadership;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Households;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.territory.Territory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 代录: a leader or clerk puts down what a household of theirs said, or what they saw at its door. */
@RestController
@RequiresPermission("demand:handle")
class ProxyController {

    private final Demands demands;
    private final Households households;
    private final Residents residents;
    private final Leadership leadership;
    private final Territory territory;
    private final MyDesk mine;
    private final Clock clock;

    ProxyController(
            Demands demands,
            Households households,
            Residents residents,
            Leadership leadership,
            Territory territory,
            MyDesk mine,
            Clock clock) {
        this.demands = demands;
        this.households = households;
        this.residents = residents;
        this.leadership = leadership;
        this.territory = territory;
        this.mine = mine;
        this.clock = clock;
    }

    /** Lands where the household's own words would: at the lowest held post up its way. */
    @PostMapping("/api/households/{id}/demands")
    @ResponseStatus(HttpStatus.CREATED)
    Demands.Receipt putDown(@PathVariable HouseholdId id, @RequestBody @Valid EntryForm form) {
        var household = households.household(id);
        var entry = new Entry(mine.id(), form.way(), saidBy(household.id(), form));
        var answers = Objects.requireNonNull(
                leadership.answering(household.path()).answers(), "a household lies in the county's tree");
        return demands.raise(
                new Demands.Words(
                        form.id(),
                        territory.lineage(household.path()).getLast(),
                        household.id().value(),
                        form.words(),
                        Reporter.phone(form.phone()),
                        Reporter.sensible(form.occurredAt(), clock.instant())),
                territory.desk(answers.desk()),
                entry);
    }

    /** One of this household; nobody where the words are the onlooker's own. */
    private @Nullable ResidentId saidBy(HouseholdId household, EntryForm form) {
        if (form.saidBy() == null || form.way() == Way.SEEN) {
            return null;
        }
        if (!residents.resident(form.saidBy()).household().equals(household)) {
            throw Refusal.of(DemandProblem.NOT_OF_THIS_HOUSEHOLD);
        }
        return form.saidBy();
    }

    record EntryForm(
            @NotNull DemandId id,
            @NotBlank @Size(max = 2000) String words,
            @NotNull Way way,
            @Nullable ResidentId saidBy,
            @Nullable @Size(max = 30) String phone,
            @NotNull Instant occurredAt) {}
}
