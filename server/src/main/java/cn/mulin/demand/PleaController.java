package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 请示: asked by a desk of another person, who grants or refuses it. */
@RestController
@RequiresPermission("demand:handle")
class PleaController {

    private final Pleas pleas;
    private final MyDesk mine;

    PleaController(Pleas pleas, MyDesk mine) {
        this.pleas = pleas;
        this.mine = mine;
    }

    @PostMapping("/api/demands/{id}/pleas")
    @ResponseStatus(HttpStatus.CREATED)
    AskedView ask(@PathVariable DemandId id, @RequestBody @Valid PleaForm form) {
        return new AskedView(pleas.ask(id, mine.id(), form.kind(), form.words().strip(), form.until()));
    }

    /** What waits for me to decide; not what I asked myself. */
    @GetMapping("/api/pleas")
    List<PleaView> waiting() {
        return pleas.waitingFor(mine.id()).stream().map(PleaView::of).toList();
    }

    @PostMapping("/api/pleas/{id}/grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable UUID id) {
        pleas.grant(id, mine.id());
    }

    @PostMapping("/api/pleas/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable UUID id, @RequestBody @Valid RefuseForm form) {
        pleas.refuse(id, mine.id(), form.words().strip());
    }

    /** @param until to when; of a kind that asks for time only */
    record PleaForm(
            @NotNull Plea.Kind kind,
            @NotBlank @Size(max = 1000) String words,
            @Nullable Instant until) {}

    record RefuseForm(@NotBlank @Size(max = 500) String words) {}

    record AskedView(UUID id) {}

    record PleaView(
            UUID id,
            UUID demand,
            String reference,
            String demandWords,
            String kind,
            String by,
            String words,
            @Nullable Instant until,
            Instant askedAt) {

        static PleaView of(PleaStore.Waiting waiting) {
            var plea = waiting.plea();
            return new PleaView(
                    plea.id(),
                    plea.demand().value(),
                    waiting.reference(),
                    waiting.demandWords(),
                    plea.kind().name(),
                    waiting.byName(),
                    plea.words(),
                    plea.until(),
                    plea.askedAt());
        }
    }
}
