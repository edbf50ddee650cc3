package cn.mulin.leadership.card;

import static cn.mulin.db.leadership.Tables.CONTACT_CARD;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import cn.mulin.people.HouseholdId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Makes, finds and revokes the codes of cards. */
@Repository
class CardStore {

    private static final int CODE_BITS = 80;

    private final DSLContext db;

    CardStore(DSLContext db) {
        this.db = db;
    }

    /** 门 — a door or a unit to print a card for. */
    record Door(UUID id, String path, @Nullable String door) {}

    /** 卡 — a code and where it hangs. */
    record Card(CardPlace place, boolean revoked) {}

    Optional<Card> find(String code) {
        return db.select(
                        CONTACT_CARD.CODE,
                        coalesce(HOUSEHOLD.PATH, UNIT.PATH),
                        HOUSEHOLD.ID,
                        HOUSEHOLD.DOOR,
                        CONTACT_CARD.REVOKED_AT)
                .from(CONTACT_CARD)
                .leftJoin(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(CONTACT_CARD.HOUSEHOLD_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(CONTACT_CARD.UNIT_ID))
                .where(CONTACT_CARD.CODE.eq(code))
                .fetchOptional(row -> new Card(
                        new CardPlace(
                                row.value1(),
                                row.value2(),
                                row.value3() == null ? null : new HouseholdId(row.value3()),
                                row.value4()),
                        row.value5() != null));
    }

    /** The doors at and below {@code root}, in the order one walks them. */
    List<Door> doors(String root, Scope scope, @Nullable UUID after, int limit) {
        var h = HOUSEHOLD.as("last");
        return db.select(HOUSEHOLD.ID, HOUSEHOLD.PATH, HOUSEHOLD.DOOR)
                .from(HOUSEHOLD)
                .where(below(HOUSEHOLD.PATH, root), within(HOUSEHOLD.PATH, scope), HOUSEHOLD.ENDED_ON.isNull())
                .and(
                        after == null
                                ? null
                                : row(HOUSEHOLD.PATH, HOUSEHOLD.DOOR_KEY, HOUSEHOLD.ID)
                                        .gt(select(h.PATH, h.DOOR_KEY, h.ID)
                                                .from(h)
                                                .where(h.ID.eq(after))))
                .orderBy(HOUSEHOLD.PATH, HOUSEHOLD.DOOR_KEY, HOUSEHOLD.ID)
                .limit(limit)
                .fetch(row -> new Door(row.value1(), row.value2(), row.value3()));
    }

    /** The unit of {@code root} and the units below it, in the order of the tree. */
    List<Door> units(String root, Scope scope, @Nullable UUID after, int limit) {
        var last = UNIT.as("last");
        return db.select(UNIT.ID, UNIT.PATH)
                .from(UNIT)
                .where(below(UNIT.PATH, root), within(UNIT.PATH, scope), UNIT.CLOSED_ON.isNull())
                .and(
                        after == null
                                ? null
                                : UNIT.PATH.gt(select(last.PATH).from(last).where(last.ID.eq(after))))
                .orderBy(UNIT.PATH)
                .limit(limit)
                .fetch(row -> new Door(row.value1(), row.value2(), null));
    }

    /** The code of each household, made where there is none. Two statements. */
    Map<UUID, String> codesOfHouseholds(Collection<UUID> households, Instant now, UUID account) {
        return codes(CONTACT_CARD.HOUSEHOLD_ID, households, now, account);
    }

    Map<UUID, String> codesOfUnits(Collection<UUID> units, Instant now, UUID account) {
        return codes(CONTACT_CARD.UNIT_ID, units, now, account);
    }

    private Map<UUID, String> codes(TableField<?, UUID> of, Collection<UUID> ids, Instant now, UUID account) {
        db.insertInto(CONTACT_CARD, CONTACT_CARD.CODE, of, CONTACT_CARD.MADE_AT, CONTACT_CARD.MADE_BY)
                .valuesOfRows(ids.stream()
                        .map(id -> row(Ids.code(CODE_BITS), id, moment(now), account))
                        .toList())
                .onConflictDoNothing()
                .execute();
        return db.select(of, CONTACT_CARD.CODE)
                .from(CONTACT_CARD)
                .where(of.in(ids), CONTACT_CARD.REVOKED_AT.isNull(), CONTACT_CARD.INHERITED.isFalse())
                .fetchMap(of, CONTACT_CARD.CODE);
    }

    void revoke(String code, @Nullable String reason, Instant now, UUID account) {
        db.update(CONTACT_CARD)
                .set(CONTACT_CARD.REVOKED_AT, moment(now))
                .set(CONTACT_CARD.REVOKED_BY, account)
                .set(CONTACT_CARD.REVOKE_REASON, reason)
                .where(CONTACT_CARD.CODE.eq(code), CONTACT_CARD.REVOKED_AT.isNull())
                .execute();
    }

    /** The cards on the walls of {@code gone} speak of {@code into} from now on. */
    void passTo(UUID gone, UUID into) {
        db.update(CONTACT_CARD)
                .set(CONTACT_CARD.UNIT_ID, into)
                .set(CONTACT_CARD.INHERITED, true)
                .where(CONTACT_CARD.UNIT_ID.eq(gone))
                .execute();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
