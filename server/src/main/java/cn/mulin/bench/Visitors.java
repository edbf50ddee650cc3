package cn.mulin.bench;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Passwords;
import cn.mulin.access.Role;
import cn.mulin.access.Session;
import cn.mulin.access.Sessions;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import java.util.UUID;

/** Lets people of a county in: accounts are opened, seated and signed in by the public steps. */
final class Visitors {

    private final BenchServer server;
    private final CountyCode county;
    private int number;

    Visitors(BenchServer server, CountyCode county) {
        this.server = server;
        this.county = county;
    }

    /** Somebody of {@code unit}'s own office. */
    Visitor at(UnitId unit, Role role) {
        return CountyContext.in(county, () -> {
            var account = seated(unit, role);
            return signedIn(account, Account.Kind.STAFF);
        });
    }

    /** The account of somebody of {@code unit}'s own office. */
    AccountId seated(UnitId unit, Role role) {
        return CountyContext.in(county, () -> {
            var accounts = server.bean(Accounts.class);
            var password = server.bean(Passwords.class).fresh();
            var account =
                    accounts.openStaff(new Accounts.NewStaff("bench-" + ++number, "测演示", "基准", null, null, password));
            accounts.giveSeat(account, new DeskId(unit.value()), role);
            return account;
        });
    }

    /** A resident; a leader where a post is theirs. */
    Visitor resident(UUID resident) {
        return CountyContext.in(county, () -> {
            var account = server.bean(Accounts.class).ofResident(resident);
            return signedIn(account, Account.Kind.PERSON);
        });
    }

    private Visitor signedIn(AccountId account, Account.Kind kind) {
        var opening = new Sessions.Opening(Session.Way.PASSWORD, Session.Stage.FULL, kind, "bench");
        var token = server.bean(Sessions.class).open(account, opening).token();
        return new Visitor(server.address(county), token);
    }
}
