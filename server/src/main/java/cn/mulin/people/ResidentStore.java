package cn.mulin.people;

import static cn.mulin.db.people.Tables.CONSENT;
import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.MERGE;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.ResidentRecord;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.ResidentDraft.NoIdNumber;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Pinyin;
import cn.mulin.people.identity.Relation;
import cn.mulin.territory.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Writes and loads one resident, sealing and opening what is sealed. */
@Repository
class ResidentStore {

    private final DSLContext db;
    private final ResidentSeals seals;
    private final ProvenanceStore provenance;

    ResidentStore(DSLContext db, ResidentSeals seals, ProvenanceStore provenance) {
        this.db = db;
        this.seals = seals;
        this.provenance = provenance;
    }

    /** @throws Refusal when there is none here, or they live outside {@code scope} */
    Resident find(ResidentId id, Scope scope) {
        return db.selectFrom(RESIDENT)
                .where(RESIDENT.ID.eq(id.value()), RESIDENT.LEFT_ON.isNull(), within(RESIDENT.PATH, scope))
                .fetchOptional(this::resident)
                .orElseThrow(() -> Refusal.of(PeopleProblem.UNKNOWN));
    }

    Optional<Resident> findAnywhere(ResidentId id) {
        return db.selectFrom(RESIDENT)
                .where(RESIDENT.ID.eq(id.value()), RESIDENT.LEFT_ON.isNull())
                .fetchOptional(this::resident);
    }

    /** Takes away what is sealed, of this entry and of those merged into it, their images and their labels. */
    void erase(Resident resident, LocalDate today) {
        var id = resident.id().value();
        var name = new PersonName(resident.name().family() + "某");
        var pinyin = Pinyin.of(name);
        var mine = RESIDENT.ID.eq(id).or(RESIDENT.MERGED_INTO.eq(id));
        var ids = DSL.select(RESIDENT.ID).from(RESIDENT).where(mine);
        db.update(RESIDENT)
                .set(RESIDENT.NAME, name.value())
                .set(RESIDENT.PINYIN, pinyin.letters())
                .set(RESIDENT.INITIALS, pinyin.initials())
                .setNull(RESIDENT.BORN_ON)
                .setNull(RESIDENT.ID_NUMBER)
                .setNull(RESIDENT.ID_NUMBER_INDEX)
                .setNull(RESIDENT.PHONE)
                .setNull(RESIDENT.PHONE_INDEX)
                .set(RESIDENT.ERASED_ON, today)
                .set(RESIDENT.VERSION, RESIDENT.VERSION.plus(1))
                .where(mine)
                .execute();
        db.update(LABEL)
                .setNull(LABEL.KIND_INDEX)
                .setNull(LABEL.SEALED)
                .setNull(LABEL.HINT)
                .set(LABEL.ENDED_ON, DSL.coalesce(LABEL.ENDED_ON, DSL.val(today)))
                .where(LABEL.RESIDENT_ID.in(ids))
                .execute();
        db.deleteFrom(MERGE).where(MERGE.KEPT_ID.in(ids)).execute();
    }

    /** Who lives or is registered in the household, the head first. */
    List<Resident> of(HouseholdId household) {
        return db.selectFrom(RESIDENT)
                .where(RESIDENT.HOUSEHOLD_ID.eq(household.value()), RESIDENT.LEFT_ON.isNull())
                .orderBy(RESIDENT.HEAD.desc(), RESIDENT.RELATION, RESIDENT.ID)
                .fetch(this::resident);
    }

    List<Resident> ofVillage(UnitId village, Scope scope) {
        return db.selectFrom(RESIDENT)
                .where(RESIDENT.VILLAGE_ID.eq(village.value()), RESIDENT.LEFT_ON.isNull(), within(RESIDENT.PATH, scope))
                .orderBy(RESIDENT.HEAD.desc(), RESIDENT.RELATION, RESIDENT.ID)
                .fetch(this::resident);
    }

    void add(Resident resident) {
        try {
            db.executeInsert(row(resident));
        } catch (DuplicateKeyException taken) {
            throw refusal(taken);
        }
    }

    /** @throws Refusal when somebody changed it since {@code before} was read */
    void replace(Resident before, Resident after) {
        var row = row(after);
        row.setVersion(before.version() + 1);
        row.changed(RESIDENT.ID, false);
        row.changed(RESIDENT.TWICE, false);
        try {
            refuseStale(db.update(RESIDENT).set(row).where(at(before)).execute());
        } catch (DuplicateKeyException taken) {
            throw refusal(taken);
        }
    }

    void leave(Resident resident, LocalDate on, Resident.Leaving why) {
        refuseStale(db.update(RESIDENT)
                .set(RESIDENT.LEFT_ON, on)
                .set(RESIDENT.LEFT_WHY, why.name())
                .set(RESIDENT.VERSION, RESIDENT.VERSION.plus(1))
                .where(at(resident))
                .execute());
    }

    List<ResidentSummary> summaries(Collection<ResidentId> ids) {
        return summaries(RESIDENT.ID.in(ids.stream().map(ResidentId::value).toList()));
    }

    /** Everybody of the county who named this number as theirs and lives here still. */
    List<ResidentSummary> withPhone(Phone phone) {
        return summaries(RESIDENT.PHONE_INDEX.eq(seals.index(phone)).and(RESIDENT.LEFT_ON.isNull()));
    }

    private List<ResidentSummary> summaries(Condition condition) {
        return db.select(
                        RESIDENT.ID,
                        RESIDENT.HOUSEHOLD_ID,
                        RESIDENT.PATH,
                        RESIDENT.NAME,
                        RESIDENT.GENDER,
                        RESIDENT.BORN_ON,
                        RESIDENT.LEFT_ON)
                .from(RESIDENT)
                .where(condition)
                .orderBy(RESIDENT.ID)
                .fetch(row -> new ResidentSummary(
                        new ResidentId(row.value1()),
                        new HouseholdId(row.value2()),
                        row.value3(),
                        new PersonName(row.value4()),
                        Gender.of(row.value5()),
                        row.value6(),
                        row.value7() != null));
    }

    Map<ResidentId, Phone> phones(Collection<ResidentId> ids) {
        return db.select(RESIDENT.ID, RESIDENT.PHONE, RESIDENT.PHONE_INDEX)
                .from(RESIDENT)
                .where(
                        RESIDENT.ID.in(ids.stream().map(ResidentId::value).toList()),
                        RESIDENT.PHONE.isNotNull(),
                        RESIDENT.LEFT_ON.isNull())
                .fetchMap(row -> new ResidentId(row.value1()), row -> seals.phone(row.value2(), row.value3()));
    }

    /** Of those, whose word stands that their number may be printed on a card. */
    Map<ResidentId, Phone> phonesForCards(Collection<ResidentId> ids) {
        return db.select(RESIDENT.ID, RESIDENT.PHONE, RESIDENT.PHONE_INDEX)
                .from(RESIDENT)
                .join(CONSENT)
                .on(
                        CONSENT.RESIDENT_ID.eq(RESIDENT.ID),
                        CONSENT.PURPOSE.eq(ConsentPurpose.CARD_NUMBER.name()),
                        CONSENT.WITHDRAWN_AT.isNull())
                .where(
                        RESIDENT.ID.in(ids.stream().map(ResidentId::value).toList()),
                        RESIDENT.PHONE.isNotNull(),
                        RESIDENT.LEFT_ON.isNull())
                .fetchMap(row -> new ResidentId(row.value1()), row -> seals.phone(row.value2(), row.value3()));
    }

    ResidentRecord row(Resident resident) {
        var row = new ResidentRecord();
        var pinyin = Pinyin.of(resident.name());
        row.setId(resident.id().value());
        row.setHouseholdId(resident.household().value());
        row.setVillageId(resident.place().village().value());
        row.setPath(resident.place().path());
        row.setName(resident.name().value());
        row.setPinyin(pinyin.letters());
        row.setInitials(pinyin.initials());
        row.setGender(resident.gender().code());
        row.setBornOn(resident.bornOn());
        row.setRelation(resident.relation().code());
        row.setRegisteredHere(resident.registeredHere());
        row.setLivesHere(resident.livesHere());
        seal(row, resident.idNumber());
        seal(row, resident.phone());
        row.setNoIdNumberWhy(
                resident.noIdNumberWhy() == null
                        ? null
                        : resident.noIdNumberWhy().name());
        row.setProvenance(provenance.json(resident.provenance()));
        row.setTwice(false);
        row.setVersion(resident.version());
        return row;
    }

    private void seal(ResidentRecord row, @Nullable IdNumber number) {
        row.setIdNumber(number == null ? null : seals.seal(number));
        row.setIdNumberIndex(number == null ? null : seals.index(number));
    }

    private void seal(ResidentRecord row, @Nullable Phone phone) {
        row.setPhone(phone == null ? null : seals.seal(phone));
        row.setPhoneIndex(phone == null ? null : seals.index(phone));
    }

    Resident resident(ResidentRecord row) {
        return new Resident(
                new ResidentId(row.getId()),
                new HouseholdId(row.getHouseholdId()),
                new Place(new UnitId(row.getVillageId()), null, row.getPath()),
                new PersonName(row.getName()),
                Gender.of(row.getGender()),
                row.getBornOn(),
                Relation.of(row.getRelation()),
                row.getRegisteredHere(),
                row.getLivesHere(),
                row.getIdNumber() == null ? null : seals.idNumber(row.getIdNumber(), row.getIdNumberIndex()),
                row.getNoIdNumberWhy() == null ? null : NoIdNumber.valueOf(row.getNoIdNumberWhy()),
                row.getPhone() == null ? null : seals.phone(row.getPhone(), row.getPhoneIndex()),
                provenance.read(row.getProvenance()),
                row.getVersion());
    }

    static Condition at(Resident resident) {
        return RESIDENT.ID.eq(resident.id().value()).and(RESIDENT.VERSION.eq(resident.version()));
    }

    static void refuseStale(int changed) {
        if (changed == 0) {
            throw Refusal.of(KernelProblem.STALE);
        }
    }

    /** Which rule of the table was broken; anything else is a defect and stays one. */
    static RuntimeException refusal(DuplicateKeyException taken) {
        var said = String.valueOf(taken.getMessage());
        if (said.contains("resident_id_number_once_a_village")) {
            return Refusal.of(PeopleProblem.ID_NUMBER_KNOWN);
        }
        return said.contains("resident_one_head_a_household") ? Refusal.of(PeopleProblem.ALREADY_HAS_A_HEAD) : taken;
    }
}
