package cn.mulin.access.account;

import cn.mulin.access.Account;
import cn.mulin.kernel.Actor;
import java.util.ArrayList;
import java.util.List;

/** What whoever looks at an account may do with it now: the buttons of its page, named as the routes are. */
final class AccountDeeds {

    private AccountDeeds() {}

    /** Nobody does any of it to themselves. */
    static List<String> of(AccountLine account, Actor actor) {
        if (account.id().value().equals(actor.account())) {
            return List.of();
        }
        var deeds = new ArrayList<String>();
        if (actor.may("accounts:manage")) {
            deeds.addAll(ofManager(account));
        }
        if (actor.may("roles:grant")) {
            deeds.addAll(ofGranter(account));
        }
        if (account.seenAt() != null && (actor.may("accounts:manage") || actor.may("sessions:end"))) {
            deeds.add("end-sessions");
        }
        return deeds.stream().distinct().toList();
    }

    private static List<String> ofManager(AccountLine account) {
        return List.of(account.locked() ? "unlock" : "lock", "reset-password", "close");
    }

    private static List<String> ofGranter(AccountLine account) {
        var deeds = new ArrayList<String>();
        if (!account.locked()) {
            deeds.add("lock");
        }
        if (account.secondFactor()) {
            deeds.add("remove-second-factor");
        }
        if (account.kind().administrates()) {
            deeds.add("dismiss");
        }
        if (account.kind() == Account.Kind.STAFF) {
            deeds.add("give-seat");
            deeds.add(account.seats().isEmpty() ? "appoint" : "take-seat");
        }
        return deeds;
    }
}
