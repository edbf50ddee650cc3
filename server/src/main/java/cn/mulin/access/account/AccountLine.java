package cn.mulin.access.account;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Seat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the administrators see it. */
record AccountLine(
        AccountId id,
        Account.Kind kind,
        String login,
        String name,
        @Nullable String title,
        boolean locked,
        boolean mustChangePassword,
        boolean secondFactor,
        Instant openedAt,
        @Nullable Instant seenAt,
        List<Seat> seats) {}
