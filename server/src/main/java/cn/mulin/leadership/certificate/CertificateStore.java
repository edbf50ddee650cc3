package cn.mulin.leadership.certificate;

import static cn.mulin.db.leadership.Tables.CERTIFICATE;
import static cn.mulin.db.leadership.Tables.CERTIFICATE_YEAR;
import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.RUNG;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.below;
import static cn.mulin.kernel.ScopeQueries.within;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.mulin.db.leadership.tables.records.CertificateRecord;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Issues, finds and revokes certificates. */
@Repository
class CertificateStore {

    private static final int CODE_BITS = 80;
    private static final int MOST_OF_ONE = 50;

    private final DSLContext db;

    CertificateStore(DSLContext db) {
        this.db = db;
    }

    /** Terms in office below {@code root} that have no certificate good beyond {@code day}. */
    List<UUID> termsWithout(String root, Scope scope, LocalDate day, int limit) {
        return termsWithout(below(TERM.PATH, root), scope, day, limit);
    }

    List<UUID> termWithout(UUID term, Scope scope, LocalDate day) {
        return termsWithout(TERM.ID.eq(term), scope, day, 1);
    }

    private List<UUID> termsWithout(Condition which, Scope scope, LocalDate day, int limit) {
        return db.select(TERM.ID)
                .from(TERM)
                .where(which, within(TERM.PATH, scope), TERM.ENDED_ON.isNull(), TERM.ACTING.isFalse())
                .and(notExists(selectOne()
                        .from(CERTIFICATE)
                        .where(
                                CERTIFICATE.TERM_ID.eq(TERM.ID),
                                CERTIFICATE.REVOKED_AT.isNull(),
                                CERTIFICATE.VALID_TO.gt(day))))
                .orderBy(TERM.PATH, TERM.ID)
                .limit(limit)
                .fetch(TERM.ID);
    }

    /** 发证 — for how long, by whom, in which county. */
    record Issue(String county, LocalDate from, LocalDate to, Instant at, UUID account) {}

    /** One certificate a term, numbered in a row; what has run out is replaced. Three statements. */
    void issue(List<UUID> terms, Issue issue) {
        db.update(CERTIFICATE)
                .set(CERTIFICATE.REVOKED_AT, issue.at().atOffset(ZoneOffset.UTC))
                .set(CERTIFICATE.REVOKED_BY, issue.account())
                .set(CERTIFICATE.REVOKE_REASON, "到期换发")
                .where(CERTIFICATE.TERM_ID.in(terms), CERTIFICATE.REVOKED_AT.isNull())
                .execute();
        int number = numbers(issue.from().getYear(), terms.size());
        var rows = new ArrayList<CertificateRecord>();
        for (UUID term : terms) {
            rows.add(record(term, number++, issue));
        }
        db.batchInsert(rows).execute();
    }

    /** Takes {@code many} numbers of the year and returns the first. */
    private int numbers(int year, int many) {
        int last = Objects.requireNonNull(db.insertInto(CERTIFICATE_YEAR)
                .set(CERTIFICATE_YEAR.YEAR, (short) year)
                .set(CERTIFICATE_YEAR.LAST, many)
                .onConflict(CERTIFICATE_YEAR.YEAR)
                .doUpdate()
                .set(CERTIFICATE_YEAR.LAST, CERTIFICATE_YEAR.LAST.plus(many))
                .returningResult(CERTIFICATE_YEAR.LAST)
                .fetchSingle(CERTIFICATE_YEAR.LAST));
        return last - many + 1;
    }

    Optional<Certificate> byCode(String code) {
        return certificates().where(CERTIFICATE.CODE.eq(code)).fetchOptional(CertificateStore::certificate);
    }

    List<Certificate> of(UUID resident) {
        return certificates()
                .where(TERM.RESIDENT_ID.eq(resident))
                .orderBy(CERTIFICATE.ID.desc())
                .limit(MOST_OF_ONE)
                .fetch(CertificateStore::certificate);
    }

    List<Certificate> found(Collection<UUID> ids, Scope scope) {
        return certificates()
                .where(CERTIFICATE.ID.in(ids), within(TERM.PATH, scope))
                .fetch(CertificateStore::certificate);
    }

    /**
     * A page below {@code root}, in the order of the tree.
     *
     * @param standing only those neither revoked nor of an ended term nor past {@code day}; null: all
     * @param after the last certificate of the page before
     */
    List<Certificate> page(String root, Scope scope, @Nullable LocalDate standing, @Nullable UUID after, int limit) {
        var last = CERTIFICATE.as("last");
        var of = TERM.as("of");
        var beyond = row(TERM.PATH, CERTIFICATE.ID)
                .gt(select(of.PATH, last.ID)
                        .from(last)
                        .join(of)
                        .on(of.ID.eq(last.TERM_ID))
                        .where(last.ID.eq(after)));
        return certificates()
                .where(below(TERM.PATH, root), within(TERM.PATH, scope))
                .and(
                        standing == null
                                ? null
                                : CERTIFICATE
                                        .REVOKED_AT
                                        .isNull()
                                        .and(TERM.ENDED_ON.isNull())
                                        .and(CERTIFICATE.VALID_TO.ge(standing)))
                .and(after == null ? null : beyond)
                .orderBy(TERM.PATH, CERTIFICATE.ID)
                .limit(limit)
                .fetch(CertificateStore::certificate);
    }

    void revoke(UUID id, String reason, Instant at, UUID account) {
        db.update(CERTIFICATE)
                .set(CERTIFICATE.REVOKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CERTIFICATE.REVOKED_BY, account)
                .set(CERTIFICATE.REVOKE_REASON, reason)
                .where(CERTIFICATE.ID.eq(id))
                .execute();
    }

    void printed(Collection<UUID> ids) {
        db.update(CERTIFICATE)
                .set(CERTIFICATE.PRINTED, CERTIFICATE.PRINTED.plus(1))
                .where(CERTIFICATE.ID.in(ids))
                .execute();
    }

    private SelectOnConditionStep<? extends Record> certificates() {
        return db.select(
                        CERTIFICATE.ID,
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.CODE,
                        RESIDENT.NAME,
                        DESK.NAME,
                        RUNG.POST_TITLE,
                        TERM.PATH,
                        CERTIFICATE.VALID_FROM,
                        CERTIFICATE.VALID_TO,
                        CERTIFICATE.REVOKED_AT,
                        TERM.ENDED_ON,
                        CERTIFICATE.PRINTED)
                .from(CERTIFICATE)
                .join(TERM)
                .on(TERM.ID.eq(CERTIFICATE.TERM_ID))
                .join(RESIDENT)
                .on(RESIDENT.ID.eq(TERM.RESIDENT_ID))
                .join(DESK)
                .on(DESK.ID.eq(TERM.DESK_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(TERM.DESK_ID))
                .join(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .join(RUNG)
                .on(RUNG.LADDER_ID.eq(LINE.LADDER_ID), RUNG.HEIGHT.eq(UNIT.HEIGHT));
    }

    private static CertificateRecord record(UUID term, int number, Issue issue) {
        var row = new CertificateRecord();
        row.setId(Ids.next());
        row.setNumber("%s-%d-%06d".formatted(issue.county(), issue.from().getYear(), number));
        row.setCode(Ids.code(CODE_BITS));
        row.setTermId(term);
        row.setValidFrom(issue.from());
        row.setValidTo(issue.to());
        row.setIssuedAt(issue.at().atOffset(ZoneOffset.UTC));
        row.setIssuedBy(issue.account());
        row.setPrinted(0);
        return row;
    }

    private static Certificate certificate(Record row) {
        return new Certificate(
                row.get(CERTIFICATE.ID),
                row.get(CERTIFICATE.NUMBER),
                row.get(CERTIFICATE.CODE),
                row.get(RESIDENT.NAME),
                row.get(DESK.NAME),
                row.get(RUNG.POST_TITLE),
                row.get(TERM.PATH),
                row.get(CERTIFICATE.VALID_FROM),
                row.get(CERTIFICATE.VALID_TO),
                row.get(CERTIFICATE.REVOKED_AT) != null,
                row.get(TERM.ENDED_ON),
                row.get(CERTIFICATE.PRINTED));
    }
}
