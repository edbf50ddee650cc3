package cn.mulin.people.rights;

import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 保存期限 — what is kept longer than its rule allows loses what is sealed; what went is reported. */
@Service
@Transactional
class Retention {

    private final RetentionStore store;
    private final AuditLog audit;
    private final Clock clock;

    Retention(RetentionStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** 一条期限. @param basis the law or the county's own paper */
    record Rule(Code code, String name, int months, String basis) {

        /** 清什么. */
        enum Code {
            LEFT_NUMBERS,
            ENDED_LABELS,
            ANSWERED_WORDS
        }
    }

    /** 一次清理的报告. */
    record Run(UUID id, Instant ranAt, Map<String, Integer> removed) {}

    /** Safe to repeat: what is gone is not counted again. */
    void sweep() {
        var today = LocalDate.now(clock);
        var removed = new EnumMap<Rule.Code, Integer>(Rule.Code.class);
        for (var rule : store.rules()) {
            removed.put(rule.code(), store.clear(rule.code(), today.minusMonths(rule.months()), today));
        }
        var id = Ids.next();
        store.report(id, clock.instant(), removed);
        audit.did("people.retention-ran", "retention", id);
    }

    @Transactional(readOnly = true)
    List<Rule> rules() {
        return store.rules();
    }

    void change(Rule.Code code, int months, String basis) {
        if (!store.change(code, months, basis)) {
            throw Refusal.of(RightsProblem.RULE_UNKNOWN);
        }
        audit.did("people.retention-changed", "retention", null, code.name());
    }

    @Transactional(readOnly = true)
    List<Run> runs(@Nullable UUID before, int size) {
        return store.runs(before, size);
    }
}
