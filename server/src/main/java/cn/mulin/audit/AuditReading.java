package cn.mulin.audit;

import cn.mulin.kernel.AuditLog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查阅审计 — reads entries and asks the owners what the ids are called; reading is itself an entry. */
@Service
@Transactional
class AuditReading {

    private static final int EXPORT_PAGE = 1_000;

    private final EntryQueries queries;
    private final List<SubjectNames> owners;
    private final AuditLog audit;

    AuditReading(EntryQueries queries, List<SubjectNames> owners, AuditLog audit) {
        this.queries = queries;
        this.owners = owners;
        this.audit = audit;
    }

    List<EntryLine> page(EntryQueries.Filter filter, @Nullable UUID after, int limit) {
        if (after == null) {
            audit.did("audit.read", "audit", null);
        }
        var rows = queries.page(filter, after, limit);
        var names = names(rows);
        return rows.stream().map(row -> row.named(names)).toList();
    }

    /** All that fits the filter, page by page, newest first. */
    void export(EntryQueries.Filter filter, Consumer<EntryLine> line) {
        audit.did("audit.exported", "audit", null);
        var rows = queries.page(filter, null, EXPORT_PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(line);
            rows = rows.size() < EXPORT_PAGE
                    ? List.of()
                    : queries.page(filter, rows.getLast().id(), EXPORT_PAGE);
        }
    }

    private Map<String, Map<UUID, String>> names(List<EntryLine> rows) {
        var names = new HashMap<String, Map<UUID, String>>();
        for (var owner : owners) {
            var ids = ids(rows, owner.subject());
            if (!ids.isEmpty()) {
                names.put(owner.subject(), owner.names(ids));
            }
        }
        return names;
    }

    private static Set<UUID> ids(List<EntryLine> rows, String subject) {
        var ids = new HashSet<UUID>();
        for (var row : rows) {
            if (row.subject().equals(subject) && row.subjectId() != null) {
                ids.add(row.subjectId());
            }
            if (subject.equals("account")) {
                ids.add(row.account());
            }
            if (subject.equals("desk") && row.desk() != null) {
                ids.add(row.desk());
            }
        }
        return ids;
    }
}
