package cn.mulin.people.label;

import static cn.mulin.db.people.Tables.LABEL;
import static cn.mulin.db.people.Tables.LABEL_KIND;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.db.people.tables.records.LabelKindRecord;
import cn.mulin.db.people.tables.records.LabelRecord;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Seals;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.ResidentId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens labels. What kind a label is lies in the sealed part and in a blind index, nowhere in clear. */
@Repository
class LabelStore {

    private static final String SEALED = "people.label.sealed";
    private static final String KIND = "label-kind";

    private final DSLContext db;
    private final Seals seals;
    private final JsonMapper json;

    LabelStore(DSLContext db, Seals seals, JsonMapper json) {
        this.db = db;
        this.seals = seals;
        this.json = json;
    }

    List<LabelKind> kinds() {
        return db.selectFrom(LABEL_KIND)
                .orderBy(LABEL_KIND.POSITION, LABEL_KIND.CODE)
                .fetch(LabelStore::kind);
    }

    Optional<LabelKind> kind(String code) {
        return db.selectFrom(LABEL_KIND).where(LABEL_KIND.CODE.eq(code)).fetchOptional(LabelStore::kind);
    }

    void save(LabelKind kind) {
        var row = new LabelKindRecord();
        row.setCode(kind.code());
        row.setName(kind.name());
        row.setTopic(kind.topic().name());
        row.setGrades(kind.grades().toArray(String[]::new));
        row.setHint(kind.hint());
        row.setPosition(kind.position());
        row.setInUse(kind.inUse());
        db.insertInto(LABEL_KIND)
                .set(row)
                .onConflict(LABEL_KIND.CODE)
                .doUpdate()
                .set(row)
                .execute();
    }

    private static LabelKind kind(LabelKindRecord row) {
        return new LabelKind(
                row.getCode(),
                row.getName(),
                LabelKind.Topic.valueOf(row.getTopic()),
                Arrays.asList(row.getGrades()),
                row.getHint(),
                row.getPosition(),
                row.getInUse());
    }

    /** @throws Refusal when the resident has such a label already */
    void add(Label label, String path) {
        int added = db.insertInto(LABEL)
                .set(LABEL.ID, label.id())
                .set(LABEL.RESIDENT_ID, label.resident().value())
                .set(LABEL.PATH, path)
                .set(LABEL.KIND_INDEX, index(label.content().kind()))
                .set(LABEL.SEALED, seal(label.content()))
                .set(LABEL.HINT, label.hint())
                .set(LABEL.SOURCE, label.source().name())
                .set(LABEL.CONFIRMED_ON, label.confirmedOn())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw Refusal.of(LabelProblem.ALREADY_THERE);
        }
    }

    void replace(Label label) {
        db.update(LABEL)
                .set(LABEL.SEALED, seal(label.content()))
                .set(LABEL.HINT, label.hint())
                .set(LABEL.SOURCE, label.source().name())
                .set(LABEL.CONFIRMED_ON, label.confirmedOn())
                .where(LABEL.ID.eq(label.id()))
                .execute();
    }

    void end(UUID id, LocalDate on) {
        db.update(LABEL).set(LABEL.ENDED_ON, on).where(LABEL.ID.eq(id)).execute();
    }

    /** @throws Refusal when there is none open within {@code scope} */
    Label find(UUID id, Scope scope) {
        return db.selectFrom(LABEL)
                .where(LABEL.ID.eq(id), LABEL.ENDED_ON.isNull(), within(LABEL.PATH, scope))
                .fetchOptional(this::label)
                .orElseThrow(() -> Refusal.of(LabelProblem.UNKNOWN));
    }

    List<Label> of(ResidentId resident, Scope scope) {
        return db.selectFrom(LABEL)
                .where(LABEL.RESIDENT_ID.eq(resident.value()), LABEL.ENDED_ON.isNull(), within(LABEL.PATH, scope))
                .orderBy(LABEL.CONFIRMED_ON.desc(), LABEL.ID)
                .fetch(this::label);
    }

    List<Label> of(ResidentId resident) {
        return db.selectFrom(LABEL)
                .where(LABEL.RESIDENT_ID.eq(resident.value()), LABEL.ENDED_ON.isNull())
                .orderBy(LABEL.ID)
                .fetch(this::label);
    }

    /** Who bears a label of that kind, after {@code after} in the order of units. */
    List<ResidentId> bearers(String kind, Scope scope, @Nullable ResidentId after, int size) {
        var beyond = after == null
                ? DSL.noCondition()
                : DSL.row(LABEL.PATH, LABEL.RESIDENT_ID)
                        .gt(DSL.select(LABEL.PATH, LABEL.RESIDENT_ID)
                                .from(LABEL)
                                .where(
                                        LABEL.RESIDENT_ID.eq(after.value()),
                                        LABEL.KIND_INDEX.eq(index(kind)),
                                        LABEL.ENDED_ON.isNull()));
        return db.select(LABEL.RESIDENT_ID)
                .from(LABEL)
                .where(LABEL.KIND_INDEX.eq(index(kind)), LABEL.ENDED_ON.isNull(), within(LABEL.PATH, scope), beyond)
                .orderBy(LABEL.PATH, LABEL.RESIDENT_ID)
                .limit(size)
                .fetch(row -> new ResidentId(row.value1()));
    }

    private byte[] index(String kind) {
        return seals.index(KIND, kind);
    }

    private byte[] seal(Label.Content content) {
        return seals.seal(SEALED, json.writeValueAsString(content));
    }

    private Label label(LabelRecord row) {
        return new Label(
                row.getId(),
                new ResidentId(row.getResidentId()),
                json.readValue(seals.open(SEALED, row.getSealed()), Label.Content.class),
                row.getHint(),
                Source.valueOf(row.getSource()),
                row.getConfirmedOn());
    }
}
