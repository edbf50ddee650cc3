package cn.mulin.demand.matter;

import static cn.mulin.db.matter.Tables.KEYWORD;
import static cn.mulin.db.matter.Tables.MATTER_;
import static cn.mulin.db.matter.Tables.STAMP;
import static cn.mulin.db.matter.Tables.VERSION;
import static cn.mulin.db.matter.Tables.VERSION_LIMIT;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import cn.mulin.calendar.Allowance;
import cn.mulin.db.matter.tables.records.KeywordRecord;
import cn.mulin.db.matter.tables.records.MatterRecord;
import cn.mulin.db.matter.tables.records.VersionLimitRecord;
import cn.mulin.db.matter.tables.records.VersionRecord;
import cn.mulin.demand.matter.Handling.Ceiling;
import cn.mulin.demand.matter.Handling.Counter;
import cn.mulin.demand.matter.Handling.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes and loads the tree: what hangs where, every version of it, and the words by which it is known. */
@Repository
class MatterStore {

    private final DSLContext db;

    MatterStore(DSLContext db) {
        this.db = db;
    }

    /** Another after every change, so that who remembers the tree knows whether it still is. */
    UUID stamp() {
        return db.select(STAMP.VALUE).from(STAMP).fetchSingle().value1();
    }

    void stampAnew() {
        db.update(STAMP).set(STAMP.VALUE, UUID.randomUUID()).execute();
    }

    /** All of them in order, each as it is on {@code day}; what begins later as it will begin. Two statements. */
    List<Node> on(LocalDate day) {
        return nodes(day, DSL.noCondition(), DSL.noCondition());
    }

    Optional<Node> find(MatterId id, LocalDate day) {
        return nodes(day, MATTER_.ID.eq(id.value()), VERSION_LIMIT.MATTER_ID.eq(id.value())).stream()
                .findFirst();
    }

    /** Every version of one, the latest first. */
    List<Version> versions(MatterId id) {
        var limits = limits(VERSION_LIMIT.MATTER_ID.eq(id.value()));
        return db.selectFrom(VERSION)
                .where(VERSION.MATTER_ID.eq(id.value()))
                .orderBy(VERSION.VALID_FROM.desc(), VERSION.NUMBER.desc())
                .fetch(row -> new Version(
                        row.getNumber(),
                        row.getValidFrom(),
                        row.getName(),
                        handling(row, limits),
                        row.getReason(),
                        row.getRecordedAt()));
    }

    /** 一版. */
    record Version(
            int number,
            LocalDate validFrom,
            String name,
            @Nullable Handling handling,
            @Nullable String reason,
            OffsetDateTime recordedAt) {}

    int lastNumber(MatterId id) {
        return db.select(max(VERSION.NUMBER))
                .from(VERSION)
                .where(VERSION.MATTER_ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    boolean codeTaken(String code) {
        return db.fetchExists(MATTER_, MATTER_.CODE.eq(code));
    }

    boolean standsAbove(MatterId branch, LocalDate day) {
        return db.fetchExists(
                MATTER_,
                MATTER_.PARENT_ID.eq(branch.value()),
                MATTER_.WITHDRAWN_FROM.isNull().or(MATTER_.WITHDRAWN_FROM.gt(day)));
    }

    void add(MatterId id, String code, @Nullable MatterId parent, boolean leaf, LocalDate from) {
        var row = new MatterRecord();
        row.setId(id.value());
        row.setCode(code);
        row.setParentId(parent == null ? null : parent.value());
        row.setLeaf(leaf);
        row.setPosition(lastPosition(parent) + 10);
        row.setActiveFrom(from);
        row.setShipped(false);
        db.executeInsert(row);
    }

    private int lastPosition(@Nullable MatterId parent) {
        var last = db.select(max(MATTER_.POSITION))
                .from(MATTER_)
                .where(below(parent))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    List<MatterId> children(@Nullable MatterId parent) {
        return db.select(MATTER_.ID).from(MATTER_).where(below(parent)).fetch(row -> new MatterId(row.value1()));
    }

    private static Condition below(@Nullable MatterId parent) {
        return parent == null ? MATTER_.PARENT_ID.isNull() : MATTER_.PARENT_ID.eq(parent.value());
    }

    void putInOrder(List<MatterId> ids) {
        var steps = new ArrayList<org.jooq.Query>();
        for (int i = 0; i < ids.size(); i++) {
            steps.add(db.update(MATTER_)
                    .set(MATTER_.POSITION, (i + 1) * 10)
                    .where(MATTER_.ID.eq(ids.get(i).value())));
        }
        db.batch(steps).execute();
    }

    void withdraw(MatterId id, @Nullable LocalDate from) {
        db.update(MATTER_)
                .set(MATTER_.WITHDRAWN_FROM, from)
                .where(MATTER_.ID.eq(id.value()))
                .execute();
    }

    void write(MatterId id, Version version, UUID account) {
        var row = new VersionRecord();
        row.setMatterId(id.value());
        row.setNumber(version.number());
        row.setValidFrom(version.validFrom());
        row.setName(version.name());
        row.setReason(version.reason());
        row.setAccount(account);
        row.setRecordedAt(version.recordedAt());
        if (version.handling() != null) {
            fill(row, version.handling());
        }
        db.executeInsert(row);
        if (version.handling() != null) {
            db.batchInsert(limitRows(id, version.number(), version.handling())).execute();
        }
    }

    /** By matter, the heaviest words first. */
    Map<MatterId, List<Keyword>> keywords() {
        var keywords = new HashMap<MatterId, List<Keyword>>();
        db.selectFrom(KEYWORD)
                .orderBy(KEYWORD.SURE.desc(), KEYWORD.WORDS)
                .forEach(row -> keywords.computeIfAbsent(new MatterId(row.getMatterId()), _ -> new ArrayList<>())
                        .add(new Keyword(row.getWords(), row.getSure())));
        return keywords;
    }

    void know(MatterId id, List<Keyword> keywords) {
        db.deleteFrom(KEYWORD).where(KEYWORD.MATTER_ID.eq(id.value())).execute();
        db.batchInsert(keywords.stream()
                        .map(keyword -> new KeywordRecord(id.value(), keyword.words(), keyword.sure()))
                        .toList())
                .execute();
    }

    private List<Node> nodes(LocalDate day, Condition which, Condition whose) {
        var limits = limits(whose);
        return db.select(MATTER_.fields())
                .select(VERSION.fields())
                .distinctOn(MATTER_.POSITION, MATTER_.CODE)
                .from(MATTER_)
                .join(VERSION)
                .on(VERSION.MATTER_ID.eq(MATTER_.ID), VERSION.VALID_FROM.le(greatest(val(day), MATTER_.ACTIVE_FROM)))
                .where(which)
                .orderBy(MATTER_.POSITION, MATTER_.CODE, VERSION.VALID_FROM.desc(), VERSION.NUMBER.desc())
                .fetch(row -> node(row.into(MATTER_), row.into(VERSION), limits));
    }

    private static Node node(MatterRecord matter, VersionRecord version, Map<Key, Map<Grade, OwnLimits>> limits) {
        return new Node(
                new MatterId(matter.getId()),
                matter.getCode(),
                matter.getParentId() == null ? null : new MatterId(matter.getParentId()),
                matter.getPosition(),
                matter.getActiveFrom(),
                matter.getWithdrawnFrom(),
                matter.getShipped(),
                version.getNumber(),
                version.getValidFrom(),
                version.getName(),
                handling(version, limits));
    }

    /** Which version of which matter. */
    private record Key(UUID matter, int number) {}

    private Map<Key, Map<Grade, OwnLimits>> limits(Condition which) {
        var limits = new HashMap<Key, Map<Grade, OwnLimits>>();
        db.selectFrom(VERSION_LIMIT)
                .where(which)
                .forEach(row -> limits.computeIfAbsent(
                                new Key(row.getMatterId(), row.getNumber()), _ -> new EnumMap<>(Grade.class))
                        .put(
                                Grade.valueOf(row.getGrade()),
                                new OwnLimits(
                                        LimitStore.limits(row.getSign(), row.getFinish(), row.getExtension()),
                                        row.getArticle())));
        return limits;
    }

    private static @Nullable Handling handling(VersionRecord row, Map<Key, Map<Grade, OwnLimits>> limits) {
        if (row.getKind() == null) {
            return null;
        }
        return new Handling(
                Kind.valueOf(row.getKind()),
                Counter.valueOf(row.getCounter()),
                Ceiling.valueOf(row.getCeiling()),
                row.getUrgent(),
                row.getProof(),
                row.getAnonymous(),
                row.getSensitive(),
                new Duty(Grade.valueOf(row.getLowest()), row.getDepartment(), row.getBasis()),
                limits.getOrDefault(new Key(row.getMatterId(), row.getNumber()), Map.of()));
    }

    private static void fill(VersionRecord row, Handling handling) {
        row.setKind(handling.kind().name());
        row.setCounter(handling.counter().name());
        row.setCeiling(handling.ceiling().name());
        row.setUrgent(handling.urgent());
        row.setProof(handling.proof());
        row.setAnonymous(handling.anonymous());
        row.setSensitive(handling.sensitive());
        row.setLowest(handling.duty().lowest().name());
        row.setDepartment(handling.duty().department());
        row.setBasis(handling.duty().basis());
    }

    private static List<VersionLimitRecord> limitRows(MatterId id, int number, Handling handling) {
        return handling.limits().entrySet().stream()
                .map(each -> {
                    var limits = each.getValue().limits();
                    return new VersionLimitRecord(
                            id.value(),
                            number,
                            each.getKey().name(),
                            text(limits.sign()),
                            limits.finish().toString(),
                            text(limits.extension()),
                            each.getValue().article());
                })
                .toList();
    }

    private static @Nullable String text(@Nullable Allowance allowance) {
        return allowance == null ? null : allowance.toString();
    }
}
