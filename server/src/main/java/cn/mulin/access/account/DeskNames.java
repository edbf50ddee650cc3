package cn.mulin.access.account;

import cn.mulin.audit.SubjectNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What desks are called in the audit. */
@Component
class DeskNames implements SubjectNames {

    private final AccountQueries queries;

    DeskNames(AccountQueries queries) {
        this.queries = queries;
    }

    @Override
    public String subject() {
        return "desk";
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return queries.deskNames(ids);
    }
}
