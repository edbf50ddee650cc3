package cn.mulin.people.consent;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.people.ConsentPurpose;
import cn.mulin.people.ResidentId;
import cn.mulin.people.consent.Consent.How;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consents: as a clerk records them, and as the person gives and withdraws their own. */
@RestController
@RequestMapping("/api")
class ConsentController {

    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/residents/{id}/consents")
    @RequiresPermission("people:read")
    List<Consent> of(@PathVariable ResidentId id) {
        return consents.of(id);
    }

    @PostMapping("/residents/{id}/consents")
    @RequiresPermission("people:write")
    @ResponseStatus(HttpStatus.CREATED)
    Created give(@PathVariable ResidentId id, @RequestBody @Valid GiveForm form) {
        return new Created(consents.give(id, form.purpose(), form.how(), form.givenAt(), form.notice(), form.proof()));
    }

    @PostMapping("/residents/{id}/consents/{purpose}/withdraw")
    @RequiresPermission("people:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable ResidentId id, @PathVariable ConsentPurpose purpose) {
        consents.withdraw(id, purpose);
    }

    @GetMapping("/my/consents")
    @RequiresPermission("own:read")
    List<Consent> mine() {
        return consents.mine(me());
    }

    @PostMapping("/my/consents")
    @RequiresPermission("own:write")
    @ResponseStatus(HttpStatus.CREATED)
    Created giveMine(@RequestBody @Valid MyForm form) {
        return new Created(consents.giveMine(me(), form.purpose(), form.notice()));
    }

    @PostMapping("/my/consents/{purpose}/withdraw")
    @RequiresPermission("own:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawMine(@PathVariable ConsentPurpose purpose) {
        consents.withdrawMine(me(), purpose);
    }

    private static ResidentId me() {
        var person = Actor.current().person();
        if (person == null) {
            throw Refusal.of(KernelProblem.NOT_FOUND);
        }
        return new ResidentId(person);
    }

    record Created(UUID id) {}

    record GiveForm(
            @NotNull ConsentPurpose purpose,
            @NotNull How how,
            @Nullable Instant givenAt,
            @Nullable UUID notice,
            @Nullable UUID proof) {}

    record MyForm(@NotNull ConsentPurpose purpose, @Nullable UUID notice) {}
}
