package cn.mulin.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** 名称 — what the ids in the audit are called today; told by whoever owns them, as masked as they see fit, never stored. */
public interface SubjectNames {

    /** The kind of thing, as in {@code AuditLog.did}: {@code account}, {@code desk}, {@code household}. */
    String subject();

    /** In one statement; an id without a name is left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}
