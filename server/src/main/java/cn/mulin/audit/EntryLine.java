package cn.mulin.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the auditor reads it, with the names its ids go by today. */
record EntryLine(
        UUID id,
        Instant at,
        UUID account,
        @Nullable String accountName,
        String kind,
        @Nullable UUID desk,
        @Nullable String deskName,
        @Nullable String address,
        String deed,
        boolean look,
        String subject,
        @Nullable UUID subjectId,
        @Nullable String subjectName,
        @Nullable String detail,
        @Nullable Long place,
        @Nullable String seal) {

    EntryLine named(Map<String, Map<UUID, String>> names) {
        return new EntryLine(
                id,
                at,
                account,
                name(names, "account", account),
                kind,
                desk,
                name(names, "desk", desk),
                address,
                deed,
                look,
                subject,
                subjectId,
                name(names, subject, subjectId),
                detail,
                place,
                seal);
    }

    private static @Nullable String name(Map<String, Map<UUID, String>> names, String subject, @Nullable UUID id) {
        return id == null ? null : names.getOrDefault(subject, Map.of()).get(id);
    }
}
