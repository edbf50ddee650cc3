package cn.mulin.territory.office;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 微信群登记 — which chat groups there are, whose, why, and when they were dissolved. */
@Service
@Transactional
public class ChatGroups {

    private final ChatGroupStore store;
    private final Territory territory;
    private final AuditLog audit;

    ChatGroups(ChatGroupStore store, Territory territory, AuditLog audit) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<ChatGroup> below(UnitId unit, @Nullable UUID after, int many, Scope scope) {
        return store.below(territory.unit(unit, scope).path(), after, many, scope);
    }

    /** @throws Refusal when there is none within {@code scope} */
    @Transactional(readOnly = true)
    public ChatGroup group(UUID id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> Refusal.of(OfficeProblem.CHAT_GROUP_UNKNOWN));
    }

    /** @param owner the desk whose holder owns the group; null for the unit's own */
    public UUID register(
            UnitId at, String name, @Nullable DeskId owner, String reason, LocalDate openedOn, Scope scope) {
        var unit = territory.unit(at, scope);
        var desk = owner == null ? territory.deskOf(unit.id()) : territory.desk(owner);
        if (!scope.covers(desk.path())) {
            throw Refusal.of(OfficeProblem.OFFICE_UNKNOWN);
        }
        var id = Ids.next();
        store.add(id, unit, name, desk.id(), reason, openedOn);
        audit.did("territory.chat-group-registered", "chat-group", id);
        return id;
    }

    public void dissolve(UUID id, LocalDate on, String why, Scope scope) {
        var group = group(id, scope);
        if (group.dissolvedOn() != null) {
            throw Refusal.of(OfficeProblem.CHAT_GROUP_DISSOLVED, group.dissolvedOn());
        }
        if (on.isBefore(group.openedOn())) {
            throw Refusal.of(OfficeProblem.CHAT_GROUP_DAYS, group.openedOn());
        }
        store.dissolve(id, on, why);
        audit.did("territory.chat-group-dissolved", "chat-group", id);
    }
}
