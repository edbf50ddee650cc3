package cn.mulin.agency;

import static cn.mulin.db.agency.Tables.KIND;
import static cn.mulin.db.agency.Tables.SERVICE_CASE;
import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;

import cn.mulin.attachment.AttachmentId;
import cn.mulin.demand.lifecycle.DemandId;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.Masking;
import cn.mulin.people.ResidentId;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of service cases, the latest first: SQL straight to what is shown, one statement a page. */
@Repository
class CaseQueries {

    private static final List<String> OPEN =
            List.of("PREPARING", "ENTRUSTED", "HANDED_IN", "UNDER_WAY", "SUPPLEMENTING");

    private final DSLContext db;

    CaseQueries(DSLContext db) {
        this.db = db;
    }

    /** In which state somebody asks for: one of them, or all that are not over. */
    enum Asked {
        OPEN,
        PREPARING,
        ENTRUSTED,
        HANDED_IN,
        UNDER_WAY,
        SUPPLEMENTING,
        DECIDED,
        DROPPED
    }

    /**
     * 要看哪些.
     *
     * @param desk lies with it now
     * @param words the beginning of a number or a door
     * @param name the whole name; only for who may read names
     */
    record Wanted(
            @Nullable Asked state,
            @Nullable DeskId desk,
            @Nullable String kind,
            @Nullable HouseholdId household,
            @Nullable DemandId demand,
            @Nullable String words,
            @Nullable String name) {}

    /** One row of a list. */
    record Row(
            CaseId id,
            String number,
            String kind,
            String kindName,
            String state,
            @Nullable Boolean granted,
            ResidentId person,
            String personName,
            HouseholdId household,
            String door,
            String path,
            DeskId desk,
            String deskName,
            String preparerName,
            @Nullable Instant dueAt,
            Instant recordedAt) {}

    /** One case whole, but for its papers and its story. */
    record Whole(
            Row row,
            int kindVersion,
            String basis,
            int workingDays,
            String appeal,
            String receiverName,
            String deciderName,
            @Nullable DemandId demand,
            @Nullable Signing signedHow,
            @Nullable AttachmentId signedFile,
            @Nullable Instant signedAt,
            @Nullable Instant endedAt) {}

    List<Row> page(Reach reach, Wanted wanted, @Nullable CaseId after, int size, Masking masking) {
        return select(CaseStore.seenBy(reach).and(matches(wanted)).and(beyond(after)), size, masking);
    }

    /** The person's own, the latest first. */
    List<Row> of(ResidentId person, int most) {
        return select(SERVICE_CASE.RESIDENT_ID.eq(person.value()), most, Masking.NAMES_OPEN);
    }

    Optional<Whole> one(CaseId id, Reach reach, Masking masking) {
        return whole(SERVICE_CASE.ID.eq(id.value()).and(CaseStore.seenBy(reach)), masking);
    }

    Optional<Whole> own(CaseId id, ResidentId person) {
        return whole(
                SERVICE_CASE.ID.eq(id.value()).and(SERVICE_CASE.RESIDENT_ID.eq(person.value())), Masking.NAMES_OPEN);
    }

    private static Condition matches(Wanted wanted) {
        return DSL.and(
                wanted.state() == null ? DSL.noCondition() : in(wanted.state()),
                wanted.desk() == null
                        ? DSL.noCondition()
                        : SERVICE_CASE.DESK_ID.eq(wanted.desk().value()),
                wanted.kind() == null ? DSL.noCondition() : SERVICE_CASE.KIND.eq(wanted.kind()),
                wanted.household() == null
                        ? DSL.noCondition()
                        : SERVICE_CASE.HOUSEHOLD_ID.eq(wanted.household().value()),
                wanted.demand() == null
                        ? DSL.noCondition()
                        : SERVICE_CASE.DEMAND_ID.eq(wanted.demand().value()),
                wanted.words() == null && wanted.name() == null ? DSL.noCondition() : spoken(wanted));
    }

    private static Condition in(Asked state) {
        return state == Asked.OPEN ? SERVICE_CASE.STATE.in(OPEN) : SERVICE_CASE.STATE.eq(state.name());
    }

    private static Condition spoken(Wanted wanted) {
        var words = wanted.words();
        return DSL.or(
                words == null
                        ? DSL.falseCondition()
                        : SERVICE_CASE
                                .NUMBER
                                .startsWith(words.toUpperCase(Locale.ROOT))
                                .or(HOUSEHOLD.DOOR.startsWith(words)),
                wanted.name() == null ? DSL.falseCondition() : RESIDENT.NAME.eq(wanted.name()));
    }

    private static Condition beyond(@Nullable CaseId after) {
        return after == null
                ? DSL.noCondition()
                : DSL.row(SERVICE_CASE.RECORDED_AT, SERVICE_CASE.ID)
                        .lt(DSL.select(SERVICE_CASE.as("last").RECORDED_AT, SERVICE_CASE.as("last").ID)
                                .from(SERVICE_CASE.as("last"))
                                .where(SERVICE_CASE.as("last").ID.eq(after.value())));
    }

    private List<Row> select(Condition which, int size, Masking masking) {
        var preparer = DESK.as("preparer");
        return db.select(columns(preparer.NAME))
                .from(SERVICE_CASE)
                .join(KIND)
                .on(KIND.CODE.eq(SERVICE_CASE.KIND), KIND.VERSION.eq(SERVICE_CASE.KIND_VERSION))
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(SERVICE_CASE.RESIDENT_ID))
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(SERVICE_CASE.HOUSEHOLD_ID))
                .join(DESK)
                .on(DESK.ID.eq(SERVICE_CASE.DESK_ID))
                .join(preparer)
                .on(preparer.ID.eq(SERVICE_CASE.PREPARER))
                .where(which)
                .orderBy(SERVICE_CASE.RECORDED_AT.desc(), SERVICE_CASE.ID.desc())
                .limit(size)
                .fetch(row -> row(row, row.get(preparer.NAME), masking));
    }

    private Optional<Whole> whole(Condition which, Masking masking) {
        var preparer = DESK.as("preparer");
        var receiver = DESK.as("receiver");
        var decider = DESK.as("decider");
        return db.select(columns(
                        preparer.NAME,
                        receiver.NAME,
                        decider.NAME,
                        KIND.BASIS,
                        KIND.WORKING_DAYS,
                        KIND.APPEAL,
                        SERVICE_CASE.KIND_VERSION,
                        SERVICE_CASE.DEMAND_ID,
                        SERVICE_CASE.SIGNED_HOW,
                        SERVICE_CASE.SIGNED_FILE,
                        SERVICE_CASE.SIGNED_AT,
                        SERVICE_CASE.ENDED_AT))
                .from(SERVICE_CASE)
                .join(KIND)
                .on(KIND.CODE.eq(SERVICE_CASE.KIND), KIND.VERSION.eq(SERVICE_CASE.KIND_VERSION))
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(SERVICE_CASE.RESIDENT_ID))
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(SERVICE_CASE.HOUSEHOLD_ID))
                .join(DESK)
                .on(DESK.ID.eq(SERVICE_CASE.DESK_ID))
                .join(preparer)
                .on(preparer.ID.eq(SERVICE_CASE.PREPARER))
                .join(receiver)
                .on(receiver.ID.eq(SERVICE_CASE.RECEIVER))
                .join(decider)
                .on(decider.ID.eq(SERVICE_CASE.DECIDER))
                .where(which)
                .fetchOptional(row -> new Whole(
                        row(row, row.get(preparer.NAME), masking),
                        row.get(SERVICE_CASE.KIND_VERSION),
                        row.get(KIND.BASIS),
                        row.get(KIND.WORKING_DAYS),
                        row.get(KIND.APPEAL),
                        row.get(receiver.NAME),
                        row.get(decider.NAME),
                        row.get(SERVICE_CASE.DEMAND_ID) == null ? null : new DemandId(row.get(SERVICE_CASE.DEMAND_ID)),
                        row.get(SERVICE_CASE.SIGNED_HOW) == null
                                ? null
                                : Signing.valueOf(row.get(SERVICE_CASE.SIGNED_HOW)),
                        file(row.get(SERVICE_CASE.SIGNED_FILE)),
                        moment(row.get(SERVICE_CASE.SIGNED_AT)),
                        moment(row.get(SERVICE_CASE.ENDED_AT))));
    }

    private static List<SelectField<?>> columns(SelectField<?>... more) {
        var columns = new ArrayList<SelectField<?>>(List.of(
                SERVICE_CASE.ID,
                SERVICE_CASE.NUMBER,
                SERVICE_CASE.KIND,
                KIND.NAME,
                SERVICE_CASE.STATE,
                SERVICE_CASE.GRANTED,
                SERVICE_CASE.RESIDENT_ID,
                RESIDENT.NAME,
                SERVICE_CASE.HOUSEHOLD_ID,
                HOUSEHOLD.DOOR,
                SERVICE_CASE.PATH,
                SERVICE_CASE.DESK_ID,
                DESK.NAME,
                SERVICE_CASE.DUE_AT,
                SERVICE_CASE.RECORDED_AT));
        columns.addAll(List.of(more));
        return columns;
    }

    private static Row row(Record row, String preparer, Masking masking) {
        return new Row(
                new CaseId(row.get(SERVICE_CASE.ID)),
                row.get(SERVICE_CASE.NUMBER),
                row.get(SERVICE_CASE.KIND),
                row.get(KIND.NAME),
                row.get(SERVICE_CASE.STATE),
                row.get(SERVICE_CASE.GRANTED),
                new ResidentId(row.get(SERVICE_CASE.RESIDENT_ID)),
                masking.name(row.get(RESIDENT.NAME)),
                new HouseholdId(row.get(SERVICE_CASE.HOUSEHOLD_ID)),
                row.get(HOUSEHOLD.DOOR),
                row.get(SERVICE_CASE.PATH),
                new DeskId(row.get(SERVICE_CASE.DESK_ID)),
                row.get(DESK.NAME),
                preparer,
                moment(row.get(SERVICE_CASE.DUE_AT)),
                row.get(SERVICE_CASE.RECORDED_AT).toInstant());
    }

    private static @Nullable AttachmentId file(@Nullable UUID id) {
        return id == null ? null : new AttachmentId(id);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
