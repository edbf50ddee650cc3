package cn.mulin.territory.office;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of chat groups. */
@RestController
@RequestMapping("/api")
@RequiresPermission("territory:read")
class ChatGroupController {

    private final ChatGroups groups;

    ChatGroupController(ChatGroups groups) {
        this.groups = groups;
    }

    /** Those of the unit and of all below it. @param after the last one of the page before */
    @GetMapping("/units/{id}/chat-groups")
    List<ChatGroup> below(
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(200) int size) {
        return groups.below(id, after, size, scope());
    }

    @PostMapping("/units/{id}/chat-groups")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.CREATED)
    ChatGroup register(@PathVariable UnitId id, @RequestBody @Valid RegisterForm form) {
        var group = groups.register(
                id, form.name().strip(), form.owner(), form.reason().strip(), form.openedOn(), scope());
        return groups.group(group, scope());
    }

    @PostMapping("/chat-groups/{id}/dissolve")
    @RequiresPermission("territory:shape")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(@PathVariable UUID id, @RequestBody @Valid DissolveForm form) {
        groups.dissolve(id, form.on(), form.why().strip(), scope());
    }

    private static Scope scope() {
        return Actor.current().scope();
    }

    record RegisterForm(
            @NotBlank @Size(max = 60) String name,
            @Nullable DeskId owner,
            @NotBlank @Size(max = 300) String reason,
            @NotNull @PastOrPresent LocalDate openedOn) {}

    record DissolveForm(
            @NotNull @PastOrPresent LocalDate on,
            @NotBlank @Size(max = 300) String why) {}
}
