package cn.mulin.demand;

import cn.mulin.demand.RevisitController.AnswersForm;
import cn.mulin.demand.lifecycle.DemandCommand.Close;
import cn.mulin.demand.lifecycle.DemandCommand.Supply;
import cn.mulin.demand.lifecycle.DemandCommand.Withdraw;
import cn.mulin.kernel.OpenToAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a resident follows a demand and has the last word. */
@RestController
@RequestMapping("/api/status/{code}")
@OpenToAll("the link carries 100 random bits and was given to the reporter alone")
class StatusController {

    private static final String CODE = "[0-9A-Z]{16,40}";

    private final Demands demands;
    private final DemandQueries queries;

    StatusController(Demands demands, DemandQueries queries) {
        this.demands = demands;
        this.queries = queries;
    }

    @GetMapping
    StatusView follow(@PathVariable @Pattern(regexp = CODE) String code) {
        var id = demands.behind(code);
        var row = queries.behindLink(id);
        return new StatusView(
                row.reference(),
                row.words(),
                row.state(),
                row.deskName(),
                row.promisedAt(),
                row.recordedAt(),
                StoryView.toResident(queries.trail(id)),
                demands.openToReporter(id));
    }

    @PostMapping("/close")
    StatusView close(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid AnswersForm form) {
        demands.take(demands.behind(code), new Close(null, form.answers(), form.said()));
        return follow(code);
    }

    @PostMapping("/reopen")
    StatusView reopen(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid WordsForm form) {
        demands.reopen(demands.behind(code), null, form.words());
        return follow(code);
    }

    /** The answer to what was asked. */
    @PostMapping("/supply")
    StatusView supply(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid WordsForm form) {
        demands.take(demands.behind(code), new Supply(form.words().strip()));
        return follow(code);
    }

    @PostMapping("/withdraw")
    StatusView withdraw(@PathVariable @Pattern(regexp = CODE) String code) {
        demands.take(demands.behind(code), new Withdraw(""));
        return follow(code);
    }

    record WordsForm(@NotBlank @Size(max = 500) String words) {}

    /** @param actions the steps open to the resident now */
    record StatusView(
            String reference,
            String words,
            String state,
            String desk,
            @Nullable Instant promisedAt,
            Instant recordedAt,
            List<StoryView> story,
            List<String> actions) {}
}
