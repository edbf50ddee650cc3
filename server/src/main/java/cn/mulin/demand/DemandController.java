package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandCommand.Accept;
import cn.mulin.demand.lifecycle.DemandCommand.Ask;
import cn.mulin.demand.lifecycle.DemandCommand.HandBack;
import cn.mulin.demand.lifecycle.DemandCommand.HandDown;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.demand.lifecycle.DemandProblem;
import cn.mulin.demand.lifecycle.Outcome;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Demands as the desks work on them: one endpoint for each command. */
@RestController
@RequestMapping("/api/demands")
@RequiresPermission("demand:handle")
class DemandController {

    private final Demands demands;
    private final DemandQueries queries;
    private final Territory territory;
    private final MyDesk mine;

    DemandController(Demands demands, DemandQueries queries, Territory territory, MyDesk mine) {
        this.demands = demands;
        this.queries = queries;
        this.territory = territory;
        this.mine = mine;
    }

    /** What waits at my desk. */
    @GetMapping
    List<DemandRowView> waiting() {
        return queries.waitingAt(List.of(mine.id().value())).stream()
                .map(DemandRowView::of)
                .toList();
    }

    @GetMapping("/{id}")
    DemandView one(@PathVariable DemandId id) {
        var me = mine.id();
        var row = queries.one(id, Actor.current().scope(), List.of(me.value()))
                .orElseThrow(() -> Refusal.of(DemandProblem.UNKNOWN));
        return new DemandView(DemandRowView.of(row), StoryView.toDesk(queries.trail(id)), demands.openTo(id, me));
    }

    @PostMapping("/{id}/accept")
    DemandView accept(@PathVariable DemandId id) {
        demands.take(id, new Accept(mine.id()));
        return one(id);
    }

    @PostMapping("/{id}/answer")
    DemandView answer(@PathVariable DemandId id, @RequestBody @Valid AnswerForm form) {
        demands.answer(id, mine.id(), form.outcome(), false, form.words());
        return one(id);
    }

    /** One plain question to whoever said it. */
    @PostMapping("/{id}/ask")
    DemandView ask(@PathVariable DemandId id, @RequestBody @Valid SaidForm form) {
        demands.take(id, new Ask(mine.id(), form.words().strip()));
        return one(id);
    }

    @PostMapping("/{id}/hand-back")
    DemandView handBack(@PathVariable DemandId id, @RequestBody @Valid SaidForm form) {
        demands.take(id, new HandBack(mine.id(), form.words().strip()));
        return one(id);
    }

    @PostMapping("/{id}/hand-down")
    DemandView handDown(@PathVariable DemandId id, @RequestBody @Valid HandDownForm form) {
        demands.take(
                id,
                new HandDown(mine.id(), territory.desk(form.to()), form.words().strip()));
        return one(id);
    }

    @PostMapping("/{id}/send-back")
    DemandView sendBack(@PathVariable DemandId id, @RequestBody @Valid SaidForm form) {
        demands.sendBack(id, mine.id(), form.words().strip());
        return one(id);
    }

    /** Why it is not done yet, though it should be. */
    @PostMapping("/{id}/why-late")
    DemandView whyLate(@PathVariable DemandId id, @RequestBody @Valid SaidForm form) {
        demands.sayWhyLate(id, mine.id(), form.words());
        return one(id);
    }

    @PostMapping("/{id}/escalate")
    DemandView escalate(@PathVariable DemandId id, @RequestBody @Valid EscalateForm form) {
        demands.escalate(id, mine.id(), form.words() == null ? "" : form.words());
        return one(id);
    }

    /** @param words the sentence the resident will read */
    record AnswerForm(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 1000) String words) {}

    /** @param words as whoever said it will read them */
    record SaidForm(@NotBlank @Size(max = 500) String words) {}

    record HandDownForm(
            @NotNull DeskId to, @NotBlank @Size(max = 500) String words) {}

    record EscalateForm(@Nullable @Size(max = 500) String words) {}

    record DemandRowView(
            UUID id,
            String reference,
            String words,
            String state,
            String desk,
            String place,
            @Nullable String door,
            String way,
            @Nullable String saidBy,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt,
            Instant recordedAt) {

        static DemandRowView of(DemandQueries.Row row) {
            return new DemandRowView(
                    row.id().value(),
                    row.reference(),
                    row.words(),
                    row.state(),
                    row.deskName(),
                    row.place(),
                    row.door(),
                    row.way(),
                    row.saidBy(),
                    row.dueAt(),
                    row.promisedAt(),
                    row.recordedAt());
        }
    }

    /** As this desk sees it: the words, the story, and the steps open to it now. */
    record DemandView(DemandRowView demand, List<StoryView> story, List<String> actions) {}
}
