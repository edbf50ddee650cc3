package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.PLACEMENT;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.HouseholdRecord;
import cn.mulin.kernel.Scope;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists households in the order of units and doors: a range of one index, whatever the size of the county. */
@Repository
class HouseholdQueries {

    private final DSLContext db;

    HouseholdQueries(DSLContext db) {
        this.db = db;
    }

    /** 户卡 — a household in a list: where it is, and its people as the onlooker may see them. */
    record Card(
            HouseholdId id,
            String path,
            @Nullable UnitId unit,
            String code,
            String door,
            Dwelling dwelling,
            boolean vacantRegistration,
            int version,
            List<Member> members) {}

    /** 户内一人. @param hint what a neighbour should know to help; never the reason */
    record Member(
            ResidentId id,
            String name,
            Relation relation,
            boolean livesHere,
            @Nullable String hint) {}

    /** What of the households is wanted. */
    record Wanted(
            @Nullable String below,
            boolean unplaced,
            @Nullable Boolean vacantRegistration,
            @Nullable String door) {

        static final Wanted EVERYTHING = new Wanted(null, false, null, null);
    }

    /** At most {@code size} + 1 households after {@code after}; the one too many says that there are more. */
    List<Card> page(
            Scope scope, Wanted wanted, @Nullable HouseholdId after, int size, Masking masking, boolean seesHints) {
        var from = after == null ? Optional.<Record3<String, String, UUID>>empty() : keyOf(after, scope);
        var open = db.selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ENDED_ON.isNull(), within(HOUSEHOLD.PATH, scope), matches(wanted))
                .and(from.map(HouseholdQueries::beyond).orElseGet(DSL::noCondition))
                .orderBy(HOUSEHOLD.PATH, HOUSEHOLD.DOOR_KEY, HOUSEHOLD.ID)
                .limit(size + 1)
                .fetch();
        var members = members(open.getValues(HOUSEHOLD.ID), masking, seesHints);
        return open.map(row -> card(row, members.getOrDefault(row.getId(), List.of())));
    }

    private static Card card(HouseholdRecord row, List<Member> members) {
        return new Card(
                new HouseholdId(row.getId()),
                row.getPath(),
                row.getUnitId() == null ? null : new UnitId(row.getUnitId()),
                row.getCode(),
                row.getDoor(),
                Dwelling.valueOf(row.getDwelling()),
                row.getVacantRegistration(),
                row.getVersion(),
                members);
    }

    Card card(Household household, Masking masking, boolean seesHints) {
        var members = members(List.of(household.id().value()), masking, seesHints);
        return new Card(
                household.id(),
                household.place().path(),
                household.place().unit(),
                household.code(),
                household.door(),
                household.dwelling(),
                household.vacantRegistration(),
                household.version(),
                members.getOrDefault(household.id().value(), List.of()));
    }

    /** 一户的全部. @param history where it belonged before, the newest first */
    record Whole(
            Card card,
            @Nullable String note,
            LocalDate placedOn,
            Map<String, Provenance.Mark> provenance,
            List<Placement> history) {}

    /** 从前所属. @param unit the village itself while unplaced */
    record Placement(UnitId unit, LocalDate since, LocalDate until) {}

    /** Where the household belonged before, the newest first. */
    List<Placement> history(HouseholdId id) {
        return db.select(DSL.coalesce(PLACEMENT.UNIT_ID, PLACEMENT.VILLAGE_ID), PLACEMENT.SINCE, PLACEMENT.UNTIL)
                .from(PLACEMENT)
                .where(PLACEMENT.HOUSEHOLD_ID.eq(id.value()))
                .orderBy(PLACEMENT.RECORDED_AT.desc())
                .limit(100)
                .fetch(row -> new Placement(new UnitId(row.value1()), row.value2(), row.value3()));
    }

    private Optional<Record3<String, String, UUID>> keyOf(HouseholdId id, Scope scope) {
        return db.select(HOUSEHOLD.PATH, HOUSEHOLD.DOOR_KEY, HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(id.value()), within(HOUSEHOLD.PATH, scope))
                .fetchOptional();
    }

    private static Condition beyond(Record3<String, String, UUID> key) {
        return DSL.row(HOUSEHOLD.PATH, HOUSEHOLD.DOOR_KEY, HOUSEHOLD.ID).gt(key);
    }

    private static Condition matches(Wanted wanted) {
        return DSL.and(
                wanted.below() == null ? DSL.noCondition() : below(HOUSEHOLD.PATH, wanted.below()),
                wanted.unplaced() ? HOUSEHOLD.UNIT_ID.isNull() : DSL.noCondition(),
                wanted.vacantRegistration() == null
                        ? DSL.noCondition()
                        : HOUSEHOLD.VACANT_REGISTRATION.eq(wanted.vacantRegistration()),
                wanted.door() == null ? DSL.noCondition() : atDoor(wanted.door(), wanted.below()));
    }

    /** By how the door begins; within a village anywhere in it: «502» finds 2栋502. */
    private static Condition atDoor(String door, @Nullable String below) {
        var key = HouseholdDraft.sortKey(door);
        boolean withinAVillage =
                below != null && below.chars().filter(c -> c == '/').count() > 2;
        return withinAVillage ? HOUSEHOLD.DOOR_KEY.contains(key) : HOUSEHOLD.DOOR_KEY.startsWith(key);
    }

    private Map<UUID, List<Member>> members(List<UUID> households, Masking masking, boolean seesHints) {
        var hint = DSL.field(DSL.select(DSL.min(LABEL.HINT))
                .from(LABEL)
                .where(LABEL.RESIDENT_ID.eq(RESIDENT.ID), LABEL.ENDED_ON.isNull()));
        return db.select(
                        RESIDENT.HOUSEHOLD_ID, RESIDENT.ID, RESIDENT.NAME, RESIDENT.RELATION, RESIDENT.LIVES_HERE, hint)
                .from(RESIDENT)
                .where(RESIDENT.HOUSEHOLD_ID.in(households), RESIDENT.LEFT_ON.isNull())
                .orderBy(RESIDENT.HEAD.desc(), RESIDENT.RELATION, RESIDENT.ID)
                .fetchGroups(
                        RESIDENT.HOUSEHOLD_ID,
                        row -> new Member(
                                new ResidentId(row.value2()),
                                masking.name(row.value3()),
                                Relation.of(row.value4()),
                                row.value5(),
                                seesHints ? row.value6() : null));
    }

    Map<HouseholdId, HouseholdSummary> summaries(Collection<HouseholdId> ids, Scope scope) {
        return db.selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(ids.stream().map(HouseholdId::value).toList()), within(HOUSEHOLD.PATH, scope))
                .fetchMap(
                        row -> new HouseholdId(row.getId()),
                        row -> new HouseholdSummary(
                                new HouseholdId(row.getId()),
                                new UnitId(row.getVillageId()),
                                row.getUnitId() == null ? null : new UnitId(row.getUnitId()),
                                row.getPath(),
                                row.getCode(),
                                row.getDoor(),
                                row.getVacantRegistration()));
    }

    Map<UnitId, Integer> countsBelow(String path, Scope scope) {
        return db.select(HOUSEHOLD.UNIT_ID, DSL.count())
                .from(HOUSEHOLD)
                .where(
                        HOUSEHOLD.UNIT_ID.isNotNull(),
                        HOUSEHOLD.ENDED_ON.isNull(),
                        below(HOUSEHOLD.PATH, path),
                        within(HOUSEHOLD.PATH, scope))
                .groupBy(HOUSEHOLD.UNIT_ID)
                .fetchMap(row -> new UnitId(row.value1()), row -> row.value2());
    }

    Households.Tally tally(String path, Scope scope) {
        return db.select(
                        DSL.count(),
                        DSL.count().filterWhere(HOUSEHOLD.UNIT_ID.isNull()),
                        DSL.count().filterWhere(HOUSEHOLD.VACANT_REGISTRATION))
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ENDED_ON.isNull(), below(HOUSEHOLD.PATH, path), within(HOUSEHOLD.PATH, scope))
                .fetchSingle(row -> new Households.Tally(row.value1(), row.value2(), row.value3()));
    }
}
