package cn.mulin.demand;

import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.kernel.OpenToAll;
import cn.mulin.leadership.Leadership;
import cn.mulin.leadership.card.ContactCards;
import cn.mulin.territory.Territory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Words said at a card: the door is known, so whoever answers there gets them; a vacant post's go to the next up. */
@RestController
@OpenToAll("a resident needs no account to be heard; the card's code carries 80 random bits")
class IntakeController {

    private final Demands demands;
    private final ContactCards cards;
    private final Leadership leadership;
    private final Territory territory;
    private final Clock clock;

    IntakeController(Demands demands, ContactCards cards, Leadership leadership, Territory territory, Clock clock) {
        this.demands = demands;
        this.cards = cards;
        this.leadership = leadership;
        this.territory = territory;
        this.clock = clock;
    }

    @PostMapping("/api/cards/{code}/demands")
    @ResponseStatus(HttpStatus.CREATED)
    Demands.Receipt say(
            @PathVariable @Pattern(regexp = "[0-9A-Z]{16,40}") String code, @RequestBody @Valid SayForm form) {
        var place = cards.behind(code);
        var answers = Objects.requireNonNull(
                leadership.answering(place.path()).answers(), "a card hangs in the county's tree");
        var unit = territory.lineage(place.path()).getLast();
        return demands.raise(
                new Demands.Words(
                        form.id(),
                        unit,
                        place.household() == null ? null : place.household().value(),
                        form.words(),
                        Reporter.phone(form.phone()),
                        Reporter.sensible(form.occurredAt(), clock.instant())),
                territory.desk(answers.desk()));
    }

    /** A phone number given afterwards, to hear back. */
    @PostMapping("/api/status/{code}/phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hearBack(@PathVariable @Pattern(regexp = "[0-9A-Z]{16,40}") String code, @RequestBody @Valid PhoneForm form) {
        demands.hearBack(demands.behind(code), Objects.requireNonNull(Reporter.phone(form.phone())));
    }

    record SayForm(
            @NotNull DemandId id,
            @NotBlank @Size(max = 2000) String words,
            @Nullable @Size(max = 30) String phone,
            @NotNull Instant occurredAt) {}

    record PhoneForm(@NotBlank @Size(max = 30) String phone) {}
}
