package cn.mulin.territory.office;

import static cn.mulin.db.territory.Tables.CHAT_GROUP;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.noCondition;

import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and lists the register of chat groups. */
@Repository
class ChatGroupStore {

    private final DSLContext db;

    ChatGroupStore(DSLContext db) {
        this.db = db;
    }

    /** Those of the unit at {@code path} and of all below it, by id; dissolved ones too. */
    List<ChatGroup> below(String path, @Nullable UUID after, int many, Scope scope) {
        return fetch(
                ScopeQueries.below(CHAT_GROUP.PATH, path)
                        .and(ScopeQueries.within(CHAT_GROUP.PATH, scope))
                        .and(after == null ? noCondition() : CHAT_GROUP.ID.gt(after)),
                many);
    }

    Optional<ChatGroup> find(UUID id, Scope scope) {
        return fetch(CHAT_GROUP.ID.eq(id).and(ScopeQueries.within(CHAT_GROUP.PATH, scope)), 1).stream()
                .findFirst();
    }

    void add(UUID id, Unit unit, String name, DeskId owner, String reason, LocalDate openedOn) {
        db.insertInto(CHAT_GROUP)
                .set(CHAT_GROUP.ID, id)
                .set(CHAT_GROUP.UNIT_ID, unit.id().value())
                .set(CHAT_GROUP.PATH, unit.path())
                .set(CHAT_GROUP.NAME, name)
                .set(CHAT_GROUP.OWNER_DESK_ID, owner.value())
                .set(CHAT_GROUP.REASON, reason)
                .set(CHAT_GROUP.OPENED_ON, openedOn)
                .execute();
    }

    void dissolve(UUID id, LocalDate on, String why) {
        db.update(CHAT_GROUP)
                .set(CHAT_GROUP.DISSOLVED_ON, on)
                .set(CHAT_GROUP.DISSOLVED_WHY, why)
                .where(CHAT_GROUP.ID.eq(id))
                .execute();
    }

    private List<ChatGroup> fetch(Condition which, int many) {
        return db.select(CHAT_GROUP.asterisk(), UNIT.NAME, DESK.NAME)
                .from(CHAT_GROUP)
                .join(UNIT)
                .on(UNIT.ID.eq(CHAT_GROUP.UNIT_ID))
                .join(DESK)
                .on(DESK.ID.eq(CHAT_GROUP.OWNER_DESK_ID))
                .where(which)
                .orderBy(CHAT_GROUP.ID)
                .limit(many)
                .fetch(row -> new ChatGroup(
                        row.get(CHAT_GROUP.ID),
                        new UnitId(row.get(CHAT_GROUP.UNIT_ID)),
                        row.get(UNIT.NAME),
                        row.get(CHAT_GROUP.NAME),
                        new DeskId(row.get(CHAT_GROUP.OWNER_DESK_ID)),
                        row.get(DESK.NAME),
                        row.get(CHAT_GROUP.REASON),
                        row.get(CHAT_GROUP.OPENED_ON),
                        row.get(CHAT_GROUP.DISSOLVED_ON),
                        row.get(CHAT_GROUP.DISSOLVED_WHY)));
    }
}
