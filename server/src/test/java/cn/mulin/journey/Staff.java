package cn.mulin.journey;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Role;
import cn.mulin.territory.DeskId;
import org.springframework.context.ApplicationContext;

/** The people of the offices, with accounts of their own; each method gives the log-in. */
final class Staff {

    static final String PASSWORD = "Yanshi-2026-Lin";

    private final Accounts accounts;

    Staff(ApplicationContext server) {
        this.accounts = server.getBean(Accounts.class);
    }

    String seated(String login, String name, Role role, DeskId desk) {
        accounts.giveSeat(open(login, name), desk, role);
        return login;
    }

    String appointed(String login, String name, Account.Kind duty) {
        accounts.appoint(open(login, name), duty);
        return login;
    }

    private AccountId open(String login, String name) {
        return accounts.openStaff(new Accounts.NewStaff(login, name, null, null, null, PASSWORD));
    }
}
