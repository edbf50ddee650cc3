package cn.mulin.leadership.card;

import cn.mulin.county.Counties;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Answering;
import cn.mulin.leadership.Leader;
import cn.mulin.leadership.Leadership;
import cn.mulin.leadership.PublicAddress;
import cn.mulin.leadership.card.CardStore.Door;
import cn.mulin.people.ResidentId;
import cn.mulin.people.Residents;
import cn.mulin.people.identity.Phone;
import cn.mulin.print.Press;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitEvent;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三长联系卡 — the way in: what a code stands for, and printing, revoking and replacing cards. */
@Service
@Transactional
public class ContactCards {

    /** Thirty A4 sheets of ten; more than one carries home at once. */
    static final int MOST_CARDS = 300;

    private static final int MOST_LEADERS = 1_000;

    private final CardStore store;
    private final Leadership leadership;
    private final Territory territory;
    private final Residents residents;
    private final Counties counties;
    private final PublicAddress address;
    private final Press press;
    private final AuditLog audit;
    private final Clock clock;

    ContactCards(
            CardStore store,
            Leadership leadership,
            Territory territory,
            Residents residents,
            Counties counties,
            PublicAddress address,
            Press press,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.leadership = leadership;
        this.territory = territory;
        this.residents = residents;
        this.counties = counties;
        this.address = address;
        this.press = press;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where the card of this code hangs.
     *
     * @throws Refusal when there is no such card, or it was revoked
     */
    @Transactional(readOnly = true)
    public CardPlace behind(String code) {
        var card = store.find(code).orElseThrow(() -> Refusal.of(CardProblem.CARD_UNKNOWN));
        if (card.revoked()) {
            throw Refusal.of(CardProblem.CARD_REVOKED);
        }
        return card.place();
    }

    /** What whoever holds a phone before the card may see: who answers here, and nobody else. */
    @Transactional(readOnly = true)
    CardView seen(String code) {
        var place = behind(code);
        var answering = leadership.answering(place.path());
        var leader = answering.leader();
        var numbers = numbers(leader == null ? List.of() : List.of(leader));
        return CardView.of(place, answering, counties.current(), numbers);
    }

    /** 一次印制 — the file, where the next begins, and the characters to be written by hand. */
    record Printed(byte[] pdf, @Nullable UUID next, Collection<String> missing) {}

    /** Door cards, ten an A4 sheet, with lines to cut along. */
    Printed printDoors(UnitId unit, @Nullable UUID after, Scope scope) {
        var doors = store.doors(pathOf(unit, scope), scope, after, MOST_CARDS);
        return print(unit, doors, ids -> store.codesOfHouseholds(ids, clock.instant(), account()));
    }

    /** Cards of the units themselves, for staircases and lanes. */
    Printed printUnits(UnitId unit, @Nullable UUID after, Scope scope) {
        var units = store.units(pathOf(unit, scope), scope, after, MOST_CARDS);
        return print(unit, units, ids -> store.codesOfUnits(ids, clock.instant(), account()));
    }

    private Printed print(UnitId unit, List<Door> doors, Function<List<UUID>, Map<UUID, String>> codes) {
        if (doors.isEmpty()) {
            throw Refusal.of(CardProblem.NOTHING_TO_PRINT);
        }
        var url = address.of('r');
        var made = codes.apply(doors.stream().map(Door::id).toList());
        var answering =
                leadership.answering(doors.stream().map(Door::path).distinct().toList());
        var numbers = numbers(answering.values().stream()
                .map(Answering::leader)
                .filter(Objects::nonNull)
                .toList());
        var county = counties.current();
        var sheet = new CardSheet(press, county, url);
        for (Door door : doors) {
            var code = Objects.requireNonNull(made.get(door.id()));
            var who = Objects.requireNonNull(answering.get(door.path()));
            sheet.add(CardView.of(new CardPlace(code, door.path(), null, door.door()), who, county, numbers));
        }
        audit.did("leadership.cards-printed", "unit", unit.value());
        var next = doors.size() < MOST_CARDS ? null : doors.getLast().id();
        return new Printed(sheet.cards(), next, sheet.missing());
    }

    /** The notice board of a unit, A4: everybody on its ladder, the supervision phone, one code. */
    Printed printBoard(UnitId unit, Scope scope) {
        var root = territory.unit(unit, scope);
        var url = address.of('r');
        var leaders = leadership.below(root.path(), scope, null, MOST_LEADERS);
        var code = store.codesOfUnits(List.of(unit.value()), clock.instant(), account())
                .get(unit.value());
        var names =
                territory.lineage(root.path()).stream().map(each -> each.name()).toList();
        var sheet = new CardSheet(press, counties.current(), url);
        var pdf = sheet.board(names, leaders, numbers(leaders), Objects.requireNonNull(code));
        audit.did("leadership.board-printed", "unit", unit.value());
        return new Printed(pdf, null, sheet.missing());
    }

    /**
     * 自己的卡 — a leader's own unit and what its code opens, to be shown on their phone.
     *
     * @param path on this server
     * @param address as it is printed; null until the county has a public address
     */
    record OwnCard(
            DeskId desk,
            String unit,
            String title,
            String code,
            String path,
            @Nullable String address) {}

    List<OwnCard> own(UUID person) {
        var posts = leadership.postsOf(person);
        if (posts.isEmpty()) {
            return List.of();
        }
        var codes = store.codesOfUnits(
                posts.stream().map(post -> post.desk().value()).toList(), clock.instant(), account());
        return posts.stream()
                .map(post ->
                        own(post, Objects.requireNonNull(codes.get(post.desk().value()))))
                .toList();
    }

    private OwnCard own(Leader post, String code) {
        return new OwnCard(
                post.desk(),
                post.unitName(),
                post.title(),
                code,
                address.path('r') + code,
                address.find('r').map(url -> url + code).orElse(null));
    }

    /** The card no longer opens anything; the next printing makes another. */
    void revoke(String code, @Nullable String reason, Scope scope) {
        var card = store.find(code)
                .filter(each -> scope.covers(each.place().path()))
                .orElseThrow(() -> Refusal.of(CardProblem.CARD_UNKNOWN));
        if (!card.revoked()) {
            store.revoke(code, reason, clock.instant(), account());
            audit.did("leadership.card-revoked", "card", null);
        }
    }

    @EventListener
    void on(UnitEvent.Merged merged) {
        store.passTo(merged.unit().value(), merged.into().value());
    }

    private String pathOf(UnitId unit, Scope scope) {
        return territory.unit(unit, scope).path();
    }

    /** The numbers of those alone who agreed to have them printed. */
    private Map<ResidentId, Phone> numbers(Collection<Leader> leaders) {
        var ids = leaders.stream()
                .map(leader -> new ResidentId(leader.resident()))
                .collect(Collectors.toSet());
        return residents.phonesForCards(ids);
    }

    private static UUID account() {
        return Actor.current().account();
    }
}
