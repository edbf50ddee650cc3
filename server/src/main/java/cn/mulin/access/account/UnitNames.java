package cn.mulin.access.account;

import cn.mulin.audit.SubjectNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What units are called in the audit. */
@Component
class UnitNames implements SubjectNames {

    private final AccountQueries queries;

    UnitNames(AccountQueries queries) {
        this.queries = queries;
    }

    @Override
    public String subject() {
        return "unit";
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return queries.unitNames(ids);
    }
}
