package cn.mulin.access.account;

import cn.mulin.audit.SubjectNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What accounts are called in the audit: staff by their name, residents and leaders by the first character of theirs. */
@Component
class AccountNames implements SubjectNames {

    private final AccountQueries queries;

    AccountNames(AccountQueries queries) {
        this.queries = queries;
    }

    @Override
    public String subject() {
        return "account";
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return queries.names(ids);
    }
}
