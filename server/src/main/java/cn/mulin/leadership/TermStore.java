package cn.mulin.leadership;

import static cn.mulin.db.leadership.Tables.TERM;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.DESK;
import static cn.mulin.db.territory.Tables.LINE;
import static cn.mulin.db.territory.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import cn.mulin.db.leadership.tables.records.TermRecord;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.ScopeQueries;
import cn.mulin.territory.DeskId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Loads and writes posts with their terms. */
@Repository
class TermStore {

    private final DSLContext db;

    TermStore(DSLContext db) {
        this.db = db;
    }

    /** The posts among {@code desks} that lie in {@code scope} and on a ladder, locked until the transaction ends. Two statements. */
    Map<DeskId, Post> lock(Collection<DeskId> desks, Scope scope) {
        var ids = desks.stream().map(DeskId::value).distinct().sorted().toList();
        var village = UNIT.as("village");
        var rows = db.select(DESK.ID, DESK.PATH, DESK.NAME, DESK.STAFFED, village.PATH)
                .from(DESK)
                .join(UNIT)
                .on(UNIT.ID.eq(DESK.ID))
                .join(LINE)
                .on(LINE.ID.eq(UNIT.LINE_ID))
                .join(village)
                .on(village.ID.eq(LINE.VILLAGE_ID))
                .where(DESK.ID.in(ids), DESK.CLOSED_ON.isNull(), ScopeQueries.within(DESK.PATH, scope))
                .orderBy(DESK.ID)
                .forNoKeyUpdate()
                .of(DESK)
                .fetch();
        var terms = db.selectFrom(TERM)
                .where(TERM.DESK_ID.in(ids), TERM.UNDONE_AT.isNull())
                .orderBy(TERM.BEGAN_ON, TERM.ID)
                .fetchGroups(TERM.DESK_ID, TermStore::term);
        return rows.stream()
                .map(row -> new Post(
                        new DeskId(row.get(DESK.ID)),
                        row.get(DESK.PATH),
                        row.get(DESK.NAME),
                        row.get(DESK.STAFFED),
                        row.get(village.PATH),
                        terms.getOrDefault(row.get(DESK.ID), List.of())))
                .collect(Collectors.toMap(Post::desk, Function.identity()));
    }

    Optional<DeskId> deskOf(TermId term) {
        return db.select(TERM.DESK_ID)
                .from(TERM)
                .where(TERM.ID.eq(term.value()), TERM.UNDONE_AT.isNull())
                .fetchOptional(row -> new DeskId(row.value1()));
    }

    /** The residents of these ids within {@code scope}; who was merged into another is found as the other. */
    Map<UUID, Candidate> candidates(Collection<UUID> residents, Scope scope) {
        var kept = RESIDENT.as("kept");
        return db
                .select(
                        RESIDENT.ID,
                        kept.ID,
                        kept.PATH,
                        when(kept.LEFT_ON.isNull(), false).otherwise(true),
                        kept.LIVES_HERE)
                .from(RESIDENT)
                .join(kept)
                .on(kept.ID.eq(coalesce(RESIDENT.MERGED_INTO, RESIDENT.ID)))
                .where(RESIDENT.ID.in(residents), ScopeQueries.within(kept.PATH, scope))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.value1(),
                        row -> new Candidate(row.value2(), row.value3(), row.value4(), row.value5())));
    }

    void add(Collection<Begun> begun, UUID account) {
        db.batchInsert(begun.stream()
                        .map(each -> record(each.term(), each.path(), account))
                        .toList())
                .execute();
    }

    /** 起任 — a new term, with the path of the unit it is in. */
    record Begun(Term term, String path) {}

    /** Writes how a term stands now: ended, or resumed. */
    void replace(Term term) {
        var end = term.end();
        db.update(TERM)
                .set(TERM.ENDED_ON, end == null ? null : end.on())
                .set(TERM.ENDED_BY, end == null ? null : end.by().name())
                .set(TERM.END_REASON, end == null ? null : end.reason())
                .set(TERM.ENDED_AT, end == null ? null : end.recordedAt().atOffset(ZoneOffset.UTC))
                .where(TERM.ID.eq(term.id().value()))
                .execute();
    }

    /** A term taken back stays as one of no day at all, so that whoever asks for a day never meets it. */
    void takeBack(TermId term, Instant at, UUID account, @Nullable String reason) {
        var moment = at.atOffset(ZoneOffset.UTC);
        db.update(TERM)
                .set(TERM.ENDED_ON, TERM.BEGAN_ON)
                .set(TERM.ENDED_BY, "MISTAKE")
                .set(TERM.ENDED_AT, moment)
                .set(TERM.UNDONE_AT, moment)
                .set(TERM.UNDONE_BY, account)
                .set(TERM.UNDO_REASON, reason)
                .where(TERM.ID.eq(term.value()))
                .execute();
    }

    boolean anyOpenBelow(String path) {
        return db.fetchExists(TERM, ScopeQueries.below(TERM.PATH, path), TERM.ENDED_ON.isNull());
    }

    List<Term> openAt(DeskId desk) {
        return db.selectFrom(TERM)
                .where(TERM.DESK_ID.eq(desk.value()), TERM.ENDED_ON.isNull())
                .fetch(TermStore::term);
    }

    /** Everything below {@code from} lies below {@code to} from now on. */
    void follow(String from, String to) {
        db.update(TERM)
                .set(TERM.PATH, concat(val(to), substring(TERM.PATH, from.length() + 1)))
                .where(ScopeQueries.below(TERM.PATH, from))
                .execute();
    }

    /** {@code gone} was {@code kept} all along. */
    void passTo(UUID gone, UUID kept) {
        db.update(TERM)
                .set(TERM.RESIDENT_ID, kept)
                .where(TERM.RESIDENT_ID.eq(gone))
                .execute();
    }

    /** They were two after all: who was recorded as {@code back} is {@code back} again. */
    void giveBack(UUID back, UUID kept) {
        db.update(TERM)
                .set(TERM.RESIDENT_ID, back)
                .where(TERM.RECORDED_FOR.eq(back), TERM.RESIDENT_ID.eq(kept))
                .execute();
    }

    private static TermRecord record(Term term, String path, UUID account) {
        var row = new TermRecord();
        row.setId(term.id().value());
        row.setDeskId(term.desk().value());
        row.setPath(path);
        row.setResidentId(term.resident());
        row.setRecordedFor(term.resident());
        row.setActing(term.acting());
        row.setBeganOn(term.beganOn());
        row.setBeganBy(term.beginning().by().name());
        row.setReason(term.beginning().reason());
        row.setBasis(term.beginning().basis());
        row.setFollowsId(term.follows() == null ? null : term.follows().value());
        if (term.end() != null) {
            row.setEndedOn(term.end().on());
            row.setEndedBy(term.end().by().name());
            row.setEndReason(term.end().reason());
            row.setEndedAt(term.end().recordedAt().atOffset(ZoneOffset.UTC));
        }
        row.setRecordedAt(term.recordedAt().atOffset(ZoneOffset.UTC));
        row.setRecordedBy(account);
        return row;
    }

    private static Term term(TermRecord row) {
        return new Term(
                new TermId(row.getId()),
                new DeskId(row.getDeskId()),
                row.getResidentId(),
                row.getActing(),
                row.getBeganOn(),
                new Term.Beginning(Appointment.Way.valueOf(row.getBeganBy()), row.getReason(), row.getBasis()),
                row.getEndedOn() == null ? null : end(row),
                row.getFollowsId() == null ? null : new TermId(row.getFollowsId()),
                row.getRecordedAt().toInstant());
    }

    private static Term.End end(TermRecord row) {
        return new Term.End(
                row.getEndedOn(),
                EndedBy.valueOf(row.getEndedBy()),
                row.getEndReason(),
                row.getEndedAt().toInstant());
    }
}
