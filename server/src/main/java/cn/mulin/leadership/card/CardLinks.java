package cn.mulin.leadership.card;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Scope;
import cn.mulin.leadership.PublicAddress;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Households;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联系卡的链接 — the way to the code of one door or one unit, made at the first asking; printing gives the same code. */
@Service
@Transactional
class CardLinks {

    private final CardStore store;
    private final Territory territory;
    private final Households households;
    private final PublicAddress address;
    private final AuditLog audit;
    private final Clock clock;

    CardLinks(
            CardStore store,
            Territory territory,
            Households households,
            PublicAddress address,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.territory = territory;
        this.households = households;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 链接 — what a code opens.
     *
     * @param path on this server
     * @param address as it is printed; null until the county has a public address
     */
    record CardLink(String code, String path, @Nullable String address) {}

    CardLink ofUnit(UnitId unit, Scope scope) {
        var id = territory.unit(unit, scope).id().value();
        audit.did("leadership.card-opened", "unit", id);
        return link(id, store.codesOfUnits(List.of(id), clock.instant(), account()));
    }

    /** The household is looked for within the scope of who asks. */
    CardLink ofHousehold(HouseholdId household) {
        var id = households.household(household).id().value();
        audit.did("leadership.card-opened", "household", id);
        return link(id, store.codesOfHouseholds(List.of(id), clock.instant(), account()));
    }

    private CardLink link(UUID id, Map<UUID, String> codes) {
        var code = Objects.requireNonNull(codes.get(id));
        return new CardLink(
                code,
                address.path('r') + code,
                address.find('r').map(url -> url + code).orElse(null));
    }

    private static UUID account() {
        return Actor.current().account();
    }
}
