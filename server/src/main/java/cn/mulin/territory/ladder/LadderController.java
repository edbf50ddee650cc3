package cn.mulin.territory.ladder;

import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The county's ladder templates. */
@RestController
@RequestMapping("/api/ladders")
@RequiresPermission("territory:read")
class LadderController {

    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    @GetMapping
    List<Ladder> all() {
        return ladders.all();
    }

    @PostMapping
    @RequiresPermission("territory:configure")
    @ResponseStatus(HttpStatus.CREATED)
    Ladder add(@RequestBody @Valid NewLadderForm form) {
        return ladders.add(form.code(), form.name(), rungs(form.rungs()));
    }

    @PutMapping("/{id}")
    @RequiresPermission("territory:configure")
    Ladder change(@PathVariable LadderId id, @RequestBody @Valid LadderForm form) {
        return ladders.change(id, form.name(), rungs(form.rungs()));
    }

    @PostMapping("/{id}/retire")
    @RequiresPermission("territory:configure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable LadderId id) {
        ladders.retire(id);
    }

    /** The form lists the rungs from the highest down; heights count from below. */
    private static List<Ladder.Rung> rungs(List<RungForm> forms) {
        return IntStream.range(0, forms.size())
                .mapToObj(i -> forms.get(i).at(forms.size() - i))
                .toList();
    }

    record NewLadderForm(
            @NotNull @Pattern(regexp = "[a-z0-9-]{2,40}") String code,
            @NotBlank @Size(max = 40) String name,

            @NotNull @Size(min = Ladder.FEWEST_RUNGS, max = Ladder.MOST_RUNGS)
            List<@Valid @NotNull RungForm> rungs) {}

    record LadderForm(
            @NotBlank @Size(max = 40) String name,

            @NotNull @Size(min = Ladder.FEWEST_RUNGS, max = Ladder.MOST_RUNGS)
            List<@Valid @NotNull RungForm> rungs) {}

    record RungForm(
            @NotBlank @Size(max = 12) String name,
            @NotBlank @Size(max = 20) String postTitle,

            @Nullable @Size(max = 20) @Pattern(regexp = ".*\\{n}.*")
            String naming,

            boolean staffed,
            @Nullable @Min(0) @Max(100_000) Integer sizeMin,
            @Nullable @Min(0) @Max(100_000) Integer sizeMax) {

        Ladder.Rung at(int height) {
            var called = naming == null ? "{n}" + name : naming;
            return new Ladder.Rung(height, name, postTitle, called, staffed, sizeMin, sizeMax);
        }
    }
}
