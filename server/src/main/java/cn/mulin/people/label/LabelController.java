package cn.mulin.people.label;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.Masking;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.label.LabelKind.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Sealed labels: for who has the duty and says why. */
@RestController
@RequestMapping("/api")
@RequiresPermission("people:labels")
class LabelController {

    private static final String CODE = "[A-Z][A-Z_]{1,39}";

    private final Labels labels;
    private final Residents residents;

    LabelController(Labels labels, Residents residents) {
        this.labels = labels;
        this.residents = residents;
    }

    @GetMapping("/label-kinds")
    List<LabelKind> kinds() {
        return labels.kinds();
    }

    @PutMapping("/label-kinds/{code}")
    @RequiresPermission("settings:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable @Pattern(regexp = CODE) String code, @RequestBody @Valid KindForm form) {
        labels.save(new LabelKind(
                code, form.name(), form.topic(), form.grades(), form.hint(), form.position(), form.inUse()));
    }

    /** A POST, because looking leaves a record and the reason has no place in an address. */
    @PostMapping("/residents/{id}/labels/look")
    List<LabelView> look(@PathVariable ResidentId id, @RequestBody @Valid ReasonForm form) {
        return labels.look(id, form.reason()).stream().map(LabelView::of).toList();
    }

    @PostMapping("/residents/{id}/labels")
    @ResponseStatus(HttpStatus.CREATED)
    Created put(@PathVariable ResidentId id, @RequestBody @Valid PutForm form) {
        var content = new Label.Content(form.kind(), form.grade(), form.detail());
        return new Created(labels.put(id, content, form.hint(), form.source()));
    }

    @PutMapping("/labels/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID id, @RequestBody @Valid ChangeForm form) {
        labels.change(id, form.grade(), form.detail(), form.hint(), form.source());
    }

    @PostMapping("/labels/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @RequestBody @Valid ConfirmForm form) {
        labels.confirm(id, form.source());
    }

    @PostMapping("/labels/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody @Valid EndForm form) {
        labels.end(id, form.on());
    }

    /** Who bears a label of that kind. */
    @PostMapping("/labels/search")
    BearerPage bearers(@RequestBody @Valid SearchForm form) {
        var actor = Actor.current();
        var masking = Masking.of(actor);
        int size = form.many() == null ? 50 : form.many();
        var ids = labels.bearers(form.kind(), form.after(), size + 1, form.reason());
        var shown = ids.size() > size ? ids.subList(0, size) : ids;
        var known = residents.summaries(shown);
        var views = shown.stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(one -> new BearerView(one.id(), masking.name(one.name().value()), one.path()))
                .toList();
        return new BearerPage(views, ids.size() > size ? shown.getLast() : null);
    }

    record LabelView(
            UUID id,
            String kind,
            @Nullable String grade,
            @Nullable String detail,
            @Nullable String hint,
            Source source,
            LocalDate confirmedOn) {

        static LabelView of(Label label) {
            return new LabelView(
                    label.id(),
                    label.content().kind(),
                    label.content().grade(),
                    label.content().detail(),
                    label.hint(),
                    label.source(),
                    label.confirmedOn());
        }
    }

    record Created(UUID id) {}

    record BearerView(ResidentId id, String name, String path) {}

    record BearerPage(List<BearerView> residents, @Nullable ResidentId next) {}

    record KindForm(
            @NotBlank @Size(max = 40) String name,
            @NotNull Topic topic,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 20) String> grades,
            @Size(max = 120) @Nullable String hint,
            @Min(0) @Max(100_000) int position,
            boolean inUse) {}

    record ReasonForm(@NotBlank @Size(min = 2, max = 200) String reason) {}

    record PutForm(
            @NotBlank @Pattern(regexp = CODE) String kind,
            @Size(max = 20) @Nullable String grade,
            @Size(max = 300) @Nullable String detail,
            @Size(max = 120) @Nullable String hint,
            @NotNull Source source) {}

    record ChangeForm(
            @Size(max = 20) @Nullable String grade,
            @Size(max = 300) @Nullable String detail,
            @Size(max = 120) @Nullable String hint,
            @NotNull Source source) {}

    record ConfirmForm(@NotNull Source source) {}

    record EndForm(@NotNull LocalDate on) {}

    record SearchForm(
            @NotBlank @Pattern(regexp = CODE) String kind,
            @NotBlank @Size(min = 2, max = 200) String reason,
            @Nullable ResidentId after,
            @Min(1) @Max(200) @Nullable Integer many) {}
}
