package cn.mulin.net;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Role;
import cn.mulin.territory.DeskId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One account for each role, all of them in the place {@code here}. */
final class EveryRole {

    private static final Set<Role> SEEING_THE_WHOLE_COUNTY =
            Set.of(Role.COUNTY_OFFICE, Role.SYSTEM_ADMIN, Role.SECURITY_OFFICER, Role.AUDITOR);

    private final Callers callers;
    private final Map<Role, Known> known = new EnumMap<>(Role.class);

    private record Known(AccountId account, Account.Kind kind) {}

    EveryRole(Callers callers, Ground ground) {
        this.callers = callers;
        ground.appoint(ground.here.resident(), ground.here.post());
        seat(Role.VILLAGE_CLERK, ground.here.clerk());
        seat(Role.TOWN_ROOM, ground.here.townRoom());
        seat(Role.DEPARTMENT, ground.here.townRoom());
        seat(Role.COUNTY_OFFICE, ground.countyOffice());
        known.put(Role.LEADER, new Known(callers.account(ground.here.resident()), Account.Kind.PERSON));
        known.put(Role.RESIDENT, new Known(callers.account(ground.here.neighbour()), Account.Kind.PERSON));
        duty(Role.SYSTEM_ADMIN, Account.Kind.SYSTEM_ADMIN);
        duty(Role.SECURITY_OFFICER, Account.Kind.SECURITY_OFFICER);
        duty(Role.AUDITOR, Account.Kind.AUDITOR);
    }

    Set<Role> roles() {
        return known.keySet();
    }

    /** Roles for which something in the same county is foreign. */
    static boolean seesOnlyAPart(Role role) {
        return !SEEING_THE_WHOLE_COUNTY.contains(role);
    }

    /** Signed in anew whenever asked for: what was asked before must not decide what is answered now. */
    Caller as(Role role) {
        var who = known.get(role);
        return callers.signedIn(who.account(), who.kind());
    }

    Caller visitor() {
        return callers.visitor();
    }

    /** Somebody who may: the one who sees least. */
    Optional<Role> whoMay(Routes.Route route) {
        return known.keySet().stream().filter(role -> may(role, route)).findFirst();
    }

    static boolean may(Role role, Routes.Route route) {
        return route.gate().open() || route.gate().permissions().stream().anyMatch(role.permissions()::contains);
    }

    private void seat(Role role, DeskId desk) {
        known.put(role, new Known(callers.seated(role, desk), Account.Kind.STAFF));
    }

    private void duty(Role role, Account.Kind duty) {
        known.put(role, new Known(callers.appointed(duty), duty));
    }
}
