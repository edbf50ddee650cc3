package cn.mulin.territory.office;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.DeskKind;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desks of a unit. */
@RestController
@RequestMapping("/api")
@RequiresPermission("territory:read")
class OfficeController {

    private final Offices offices;

    OfficeController(Offices offices) {
        this.offices = offices;
    }

    @GetMapping("/units/{id}/desks")
    List<Office> of(@PathVariable UnitId id) {
        return offices.of(id, scope());
    }

    @GetMapping("/desks/{id}")
    Office desk(@PathVariable DeskId id) {
        return offices.office(id, scope());
    }

    @PostMapping("/units/{id}/desks")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.CREATED)
    Office open(@PathVariable UnitId id, @RequestBody @Valid OpenForm form) {
        var desk = offices.open(id, form.kind(), form.name().strip(), form.signsIn(), scope());
        return offices.office(desk, scope());
    }

    @PutMapping("/desks/{id}")
    @RequiresPermission("territory:shape")
    Office change(@PathVariable DeskId id, @RequestBody @Valid ChangeForm form) {
        offices.change(id, form.name().strip(), form.signsIn(), scope());
        return offices.office(id, scope());
    }

    @PostMapping("/desks/{id}/close")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable DeskId id) {
        offices.close(id, scope());
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    record OpenForm(
            @NotNull DeskKind kind,
            @NotBlank @Size(max = 60) String name,
            boolean signsIn) {}

    record ChangeForm(@NotBlank @Size(max = 60) String name, boolean signsIn) {}
}
