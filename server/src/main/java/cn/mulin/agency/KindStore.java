package cn.mulin.agency;

import static cn.mulin.db.agency.Tables.KIND;

import cn.mulin.agency.Kind.DecidedBy;
import cn.mulin.db.agency.tables.records.KindRecord;
import cn.mulin.territory.DeskId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes and loads kinds of service cases, version by version. */
@Repository
class KindStore {

    private final DSLContext db;
    private final JsonMapper json;

    KindStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest version of each, in the county's order. */
    List<Kind> newest() {
        var newest = db.select(KIND.asterisk())
                .distinctOn(KIND.CODE)
                .from(KIND)
                .orderBy(KIND.CODE, KIND.VERSION.desc())
                .asTable("newest");
        return db.selectFrom(newest)
                .orderBy(newest.field(KIND.POSITION), newest.field(KIND.CODE))
                .fetch(row -> kind(row.into(KIND)));
    }

    Optional<Kind> newest(String code) {
        return db.selectFrom(KIND)
                .where(KIND.CODE.eq(code))
                .orderBy(KIND.VERSION.desc())
                .limit(1)
                .fetchOptional(this::kind);
    }

    /** @return false when that version is there already */
    boolean add(Kind kind) {
        var row = new KindRecord();
        row.setCode(kind.code());
        row.setVersion(kind.version());
        row.setName(kind.name());
        row.setBasis(kind.basis());
        row.setPapers(JSONB.valueOf(json.writeValueAsString(kind.papers())));
        row.setDecidedBy(kind.decidedBy().name());
        row.setDepartment(kind.department() == null ? null : kind.department().value());
        row.setWorkingDays(kind.workingDays());
        row.setAppeal(kind.appeal());
        row.setPosition(kind.position());
        row.setInUse(kind.inUse());
        row.setValidFrom(kind.validFrom());
        return db.insertInto(KIND).set(row).onConflictDoNothing().execute() == 1;
    }

    private Kind kind(KindRecord row) {
        return new Kind(
                row.getCode(),
                row.getVersion(),
                row.getName(),
                row.getBasis(),
                List.of(json.readValue(row.getPapers().data(), Kind.Paper[].class)),
                DecidedBy.valueOf(row.getDecidedBy()),
                row.getDepartment() == null ? null : new DeskId(row.getDepartment()),
                row.getWorkingDays(),
                row.getAppeal(),
                row.getPosition(),
                row.getInUse(),
                row.getValidFrom());
    }
}
