package cn.mulin.agency.policy;

import static cn.mulin.db.agency.Tables.KIND;
import static cn.mulin.db.agency.Tables.RULE;

import cn.mulin.db.agency.tables.records.RuleRecord;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes and loads the rules of the policy match. */
@Repository
class RuleStore {

    private final DSLContext db;

    RuleStore(DSLContext db) {
        this.db = db;
    }

    /** The newest version of each. */
    List<Rule> newest() {
        return db.select(RULE.asterisk())
                .distinctOn(RULE.CODE)
                .from(RULE)
                .orderBy(RULE.CODE, RULE.VERSION.desc())
                .fetch(row -> rule(row.into(RULE)));
    }

    /** What the kinds in use are called. */
    Map<String, String> kindNames() {
        var other = KIND.as("other");
        return db.select(KIND.CODE, KIND.NAME)
                .from(KIND)
                .where(
                        KIND.IN_USE.isTrue(),
                        KIND.VERSION.eq(
                                DSL.select(DSL.max(other.VERSION)).from(other).where(other.CODE.eq(KIND.CODE))))
                .fetchMap(KIND.CODE, KIND.NAME);
    }

    /** @return false when that version is there already */
    boolean add(Rule rule) {
        var row = new RuleRecord();
        row.setCode(rule.code());
        row.setVersion(rule.version());
        row.setKind(rule.kind());
        row.setName(rule.name());
        row.setCondition(JSONB.valueOf(rule.condition()));
        row.setBasis(rule.basis());
        row.setValidFrom(rule.validFrom());
        row.setValidUntil(rule.validUntil());
        return db.insertInto(RULE).set(row).onConflictDoNothing().execute() == 1;
    }

    private static Rule rule(RuleRecord row) {
        return new Rule(
                row.getCode(),
                row.getVersion(),
                row.getKind(),
                row.getName(),
                row.getCondition().data(),
                row.getBasis(),
                row.getValidFrom(),
                row.getValidUntil());
    }
}
