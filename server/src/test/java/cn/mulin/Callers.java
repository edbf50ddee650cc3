package cn.mulin;

import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Role;
import cn.mulin.access.Session;
import cn.mulin.access.Sessions;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.territory.DeskId;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Everybody a test may call as; accounts are opened, seated and signed in by the public steps. A parameter of {@link MulinIT} tests. */
public final class Callers {

    public static final String PASSWORD = "Lin-shi7-Mima";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext context;
    private final CountyCode county;

    public Callers(ApplicationContext context, CountyCode county) {
        this.context = context;
        this.county = county;
    }

    /** Those of a second, fresh county. */
    public record Elsewhere(CountyCode county, Callers callers) {}

    public Caller visitor() {
        return new Caller(URI.create("http://127.0.0.1:" + port() + "/" + county));
    }

    /** Somebody of the province, who is in no county. */
    public Caller province() {
        return new Caller(URI.create("http://127.0.0.1:" + port() + "/province"));
    }

    /** Staff seated at {@code desk}. */
    public Caller as(Role role, DeskId desk) {
        return signedIn(seated(role, desk), Account.Kind.STAFF);
    }

    /** One of the three administrators. */
    public Caller as(Account.Kind duty) {
        return signedIn(appointed(duty), duty);
    }

    /** A resident; a leader where an open term is theirs. */
    public Caller person(UUID resident) {
        return signedIn(account(resident), Account.Kind.PERSON);
    }

    public AccountId seated(Role role, DeskId desk) {
        var account = staff("staff-" + NUMBER.incrementAndGet());
        CountyContext.run(county, () -> accounts().giveSeat(account, desk, role));
        return account;
    }

    public AccountId appointed(Account.Kind duty) {
        var account = staff("admin-" + NUMBER.incrementAndGet());
        CountyContext.run(county, () -> accounts().appoint(account, duty));
        return account;
    }

    public AccountId account(UUID resident) {
        return CountyContext.in(county, () -> accounts().ofResident(resident));
    }

    public AccountId staff(String login) {
        var staff = new Accounts.NewStaff(login, "工作人员", null, null, null, PASSWORD);
        return CountyContext.in(county, () -> accounts().openStaff(staff));
    }

    public Caller signedIn(AccountId account, Account.Kind kind) {
        var opening = new Sessions.Opening(Session.Way.PASSWORD, Session.Stage.FULL, kind, "test");
        var opened =
                CountyContext.in(county, () -> context.getBean(Sessions.class).open(account, opening));
        var caller = visitor();
        caller.cookie("mulin-session", opened.token());
        return caller;
    }

    private Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    private String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }
}
