package cn.mulin.opening;

import cn.mulin.access.Account;
import cn.mulin.county.County;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.opening.Custody.Custodian;
import cn.mulin.territory.division.Divisions;
import cn.mulin.territory.ladder.LadderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A county's way to its first day, step by step. */
@RestController
@RequestMapping("/api/opening")
@RequiresPermission("opening:prepare")
class OpeningController {

    private final Openings openings;
    private final Custodies custodies;

    OpeningController(Openings openings, Custodies custodies) {
        this.openings = openings;
        this.custodies = custodies;
    }

    @GetMapping
    @RequiresPermission("opening:read")
    OpeningView show() {
        return OpeningView.of(openings.facts(), Actor.current());
    }

    @PostMapping("/divisions")
    Divisions.Report bringIn(@RequestParam MultipartFile file) {
        try (var list = file.getInputStream()) {
            return openings.bringIn(list);
        } catch (IOException broken) {
            throw Refusal.of(KernelProblem.UNREADABLE);
        }
    }

    @PostMapping("/divisions/shipped")
    Divisions.Report bringInShipped() {
        return openings.bringInShipped();
    }

    @PutMapping("/ladders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody @Valid LaddersForm form) {
        openings.choose(Set.copyOf(form.kept()));
    }

    @PostMapping("/custody")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@RequestBody @Valid CustodyForm form) {
        custodies.record(
                form.custodians().stream().map(CustodianForm::custodian).toList());
    }

    @PostMapping("/custody/confirm")
    @RequiresPermission("opening:confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody @Valid FingerprintsForm form) {
        custodies.confirm(form.master(), form.ring());
    }

    @PostMapping("/open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open() {
        openings.open();
    }

    /** @param kept those that serve here */
    record LaddersForm(@NotEmpty @Size(max = 20) List<@NotNull LadderId> kept) {}

    record CustodyForm(
            @NotNull @Size(min = Custody.FEWEST, max = 9) List<@Valid @NotNull CustodianForm> custodians) {}

    record CustodianForm(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 80) String place) {

        Custodian custodian() {
            return new Custodian(name.strip(), place.strip());
        }
    }

    /** @param master as the command that copied the keys told it, with or without hyphens */
    record FingerprintsForm(
            @NotBlank @Size(max = 60) String master,
            @NotBlank @Size(max = 60) String ring) {}

    /**
     * @param shipped whether a list of this county's divisions came with the product
     * @param actions the steps open to whoever looks
     */
    record OpeningView(
            County.State state,
            boolean demo,
            List<StepView> steps,
            Facts.Counts counts,
            List<AdministratorView> administrators,
            @Nullable CustodyView custody,
            boolean shipped,
            @Nullable Instant openedAt,
            List<String> actions) {

        static OpeningView of(Facts facts, Actor actor) {
            var lacks = Lack.of(facts);
            var steps = Arrays.stream(Lack.Step.values())
                    .map(step -> new StepView(
                            step,
                            lacks.stream().filter(lack -> lack.step() == step).toList()))
                    .toList();
            return new OpeningView(
                    facts.county().state(),
                    facts.county().demo(),
                    steps,
                    facts.counts(),
                    facts.administrators().stream().map(AdministratorView::of).toList(),
                    CustodyView.of(facts.custody()),
                    Divisions.isShipped(CountyContext.current()),
                    facts.progress().openedAt(),
                    actions(facts, lacks, actor));
        }

        private static List<String> actions(Facts facts, Set<Lack> lacks, Actor actor) {
            if (facts.county().state() == County.State.CLOSED) {
                return List.of();
            }
            boolean opens = facts.county().state() == County.State.SETTING_UP && lacks.isEmpty();
            return List.of("prepare", "confirm", "open").stream()
                    .filter(action -> actor.may("opening:" + (action.equals("open") ? "prepare" : action)))
                    .filter(action -> opens || !action.equals("open"))
                    .toList();
        }
    }

    record StepView(Lack.Step step, List<Lack> lacks) {}

    record AdministratorView(Account.Kind duty, String login, String name, boolean in) {

        static AdministratorView of(Administrator administrator) {
            return new AdministratorView(
                    administrator.duty(), administrator.login(), administrator.name(), administrator.in());
        }
    }

    record CustodyView(
            List<Custodian> custodians,
            Instant recordedAt,
            @Nullable Instant confirmedAt) {

        static @Nullable CustodyView of(@Nullable Custody custody) {
            return custody == null
                    ? null
                    : new CustodyView(custody.custodians(), custody.recordedAt(), custody.confirmedAt());
        }
    }
}
