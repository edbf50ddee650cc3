package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.ResidentRecord;
import cn.mulin.kernel.Scope;
import cn.mulin.people.ResidentSearch.By;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds residents: by how a name or its pinyin begins, or exactly by a number; and shows one, masked. */
@Repository
class ResidentQueries {

    private final DSLContext db;
    private final ResidentSeals seals;
    private final ProvenanceStore provenance;

    ResidentQueries(DSLContext db, ResidentSeals seals, ProvenanceStore provenance) {
        this.db = db;
        this.seals = seals;
        this.provenance = provenance;
    }

    /** 一个人在名单里的样子. */
    record Line(
            ResidentId id,
            HouseholdId household,
            String name,
            Gender gender,
            @Nullable String bornOn,
            Relation relation,
            boolean livesHere,
            String door,
            String path,
            @Nullable String phone) {}

    /** 一个人 — everything but what is sealed, as the onlooker may see it. */
    record Detail(
            ResidentId id,
            HouseholdId household,
            String path,
            String name,
            Gender gender,
            @Nullable String bornOn,
            Relation relation,
            boolean registeredHere,
            boolean livesHere,
            @Nullable String idNumber,
            @Nullable String noIdNumberWhy,
            @Nullable String phone,
            Map<String, Provenance.Mark> provenance,
            @Nullable LocalDate leftOn,
            List<String> hints,
            int version) {}

    /** At most {@code size} + 1 residents after {@code after}; the one too many says that there are more. */
    List<Line> page(
            Scope scope,
            ResidentSearch search,
            @Nullable String root,
            @Nullable ResidentId after,
            int size,
            Masking masking) {
        var key = keyOf(search.by());
        return db.select(RESIDENT, HOUSEHOLD.DOOR)
                .from(RESIDENT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(RESIDENT.HOUSEHOLD_ID))
                .where(
                        RESIDENT.LEFT_ON.isNull(),
                        within(RESIDENT.PATH, scope),
                        root == null ? DSL.noCondition() : below(RESIDENT.PATH, root),
                        matches(search))
                .and(after == null ? DSL.noCondition() : beyond(key, after, scope))
                .orderBy(key, RESIDENT.PATH, RESIDENT.ID)
                .limit(size + 1)
                .fetch(row -> line(row.value1(), row.value2(), masking));
    }

    private static TableField<ResidentRecord, String> keyOf(By by) {
        return switch (by) {
            case NAME -> RESIDENT.NAME;
            case INITIALS -> RESIDENT.INITIALS;
            case PINYIN, ID_NUMBER, PHONE -> RESIDENT.PINYIN;
        };
    }

    private Condition matches(ResidentSearch search) {
        return switch (search.by()) {
            case NAME -> RESIDENT.NAME.startsWith(search.text());
            case PINYIN -> RESIDENT.PINYIN.startsWith(search.text());
            case INITIALS -> RESIDENT.INITIALS.startsWith(search.text());
            case ID_NUMBER -> RESIDENT.ID_NUMBER_INDEX.eq(seals.index(search.asIdNumber()));
            case PHONE -> RESIDENT.PHONE_INDEX.eq(seals.index(search.asPhone()));
        };
    }

    /** The cursor is an id: a name or its pinyin has no place in an address. */
    private Condition beyond(TableField<ResidentRecord, String> key, ResidentId after, Scope scope) {
        return db.select(key, RESIDENT.PATH, RESIDENT.ID)
                .from(RESIDENT)
                .where(RESIDENT.ID.eq(after.value()), within(RESIDENT.PATH, scope))
                .fetchOptional()
                .map(last ->
                        (Condition) DSL.row(key, RESIDENT.PATH, RESIDENT.ID).gt(last))
                .orElseGet(DSL::falseCondition);
    }

    private Line line(ResidentRecord row, String door, Masking masking) {
        return new Line(
                new ResidentId(row.getId()),
                new HouseholdId(row.getHouseholdId()),
                masking.name(row.getName()),
                Gender.of(row.getGender()),
                masking.bornOn(row.getBornOn()),
                Relation.of(row.getRelation()),
                row.getLivesHere(),
                door,
                row.getPath(),
                row.getPhone() == null ? null : masking.phone(seals.phone(row.getPhone(), row.getPhoneIndex())));
    }

    Optional<Detail> one(ResidentId id, Scope scope, Masking masking, boolean seesHints) {
        return db.selectFrom(RESIDENT)
                .where(RESIDENT.ID.eq(id.value()), within(RESIDENT.PATH, scope))
                .fetchOptional()
                .map(row -> detail(row, masking, seesHints ? hints(id) : List.of()));
    }

    private List<String> hints(ResidentId id) {
        return db.selectDistinct(LABEL.HINT)
                .from(LABEL)
                .where(LABEL.RESIDENT_ID.eq(id.value()), LABEL.ENDED_ON.isNull(), LABEL.HINT.isNotNull())
                .orderBy(LABEL.HINT)
                .fetch(LABEL.HINT);
    }

    private Detail detail(ResidentRecord row, Masking masking, List<String> hints) {
        return new Detail(
                new ResidentId(row.getId()),
                new HouseholdId(row.getHouseholdId()),
                row.getPath(),
                masking.name(row.getName()),
                Gender.of(row.getGender()),
                masking.bornOn(row.getBornOn()),
                Relation.of(row.getRelation()),
                row.getRegisteredHere(),
                row.getLivesHere(),
                row.getIdNumber() == null
                        ? null
                        : masking.idNumber(seals.idNumber(row.getIdNumber(), row.getIdNumberIndex())),
                row.getNoIdNumberWhy(),
                row.getPhone() == null ? null : masking.phone(seals.phone(row.getPhone(), row.getPhoneIndex())),
                provenance.read(row.getProvenance()).fields(),
                row.getLeftOn(),
                hints,
                row.getVersion());
    }
}
