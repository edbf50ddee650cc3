package cn.mulin.opening.staffing;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import java.util.Set;
import java.util.UUID;

/** An open account of a log-in the sheet names. @param desks where they sit, or are proposed to */
record KnownStaff(AccountId id, Account.Kind kind, String login, String name, Set<UUID> desks) {}
