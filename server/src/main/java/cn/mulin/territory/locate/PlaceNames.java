package cn.mulin.territory.locate;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.place.PlaceKind;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 地名 — how people call a place: nicknames, estates, roads, landmarks the county adds, beside the names themselves. */
@Service
@Transactional
public class PlaceNames {

    private final NicknameStore store;
    private final Territory territory;
    private final AuditLog audit;

    PlaceNames(NicknameStore store, Territory territory, AuditLog audit) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<PlaceName> of(UnitId unit, Scope scope) {
        return store.of(territory.unit(unit, scope).id());
    }

    /** @throws Refusal when the unit has that word already, or {@code kind} is one that follows from its name */
    public PlaceName add(UnitId at, String word, PlaceKind kind, Scope scope) {
        var unit = territory.unit(at, scope);
        refuseIfFollowing(kind, word);
        var name = new PlaceName(Ids.next(), Normalizer.normalize(word, Normalizer.Form.NFKC), kind);
        if (!store.add(name.id(), unit, name.word(), kind)) {
            throw Refusal.of(LocateProblem.PLACE_NAME_TAKEN, unit.name(), word);
        }
        audit.did("territory.place-name-added", "unit", unit.id().value());
        return name;
    }

    public void remove(UUID id, Scope scope) {
        var name = store.find(id, scope).orElseThrow(() -> Refusal.of(LocateProblem.PLACE_NAME_UNKNOWN));
        refuseIfFollowing(name.kind(), name.word());
        store.remove(id);
        audit.did("territory.place-name-removed", "place-name", id);
    }

    private static void refuseIfFollowing(PlaceKind kind, String word) {
        if (kind.followsFromTheName()) {
            throw Refusal.of(LocateProblem.PLACE_NAME_FOLLOWS, word);
        }
    }
}
