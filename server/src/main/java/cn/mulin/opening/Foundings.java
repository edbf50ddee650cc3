package cn.mulin.opening;

import cn.mulin.access.Account;
import cn.mulin.access.Accounts;
import cn.mulin.access.Passwords;
import cn.mulin.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三员开户 — the three administrators of a new county, who open everybody else's accounts. Never one person. */
@Service
@Transactional
class Foundings {

    private final OpeningQueries queries;
    private final Accounts accounts;
    private final Passwords passwords;

    Foundings(OpeningQueries queries, Accounts accounts, Passwords passwords) {
        this.queries = queries;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** 首次密码单 — handed over on paper. @param password nothing for whoever has finished the first sign-in */
    record Slip(Account.Kind duty, String login, String name, String password) {

        boolean in() {
            return password.isEmpty();
        }

        @Override
        public String toString() {
            return "a slip of the " + duty;
        }
    }

    /**
     * Opens the accounts of the three. Safe to repeat: whoever has been in keeps their account and password, whoever has not
     * gets a new one-time password.
     *
     * @param names by duty
     */
    List<Slip> found(Map<Account.Kind, String> names) {
        if (new HashSet<>(names.values()).size() < names.size()) {
            throw Refusal.of(OpeningProblem.ADMINISTRATORS_ALIKE);
        }
        var there = queries.administrators();
        var slips = new ArrayList<Slip>();
        names.forEach((duty, name) -> slips.add(there.stream()
                .filter(administrator -> administrator.duty() == duty)
                .findFirst()
                .map(this::again)
                .orElseGet(() -> open(duty, name))));
        return slips;
    }

    private Slip again(Administrator administrator) {
        if (administrator.in()) {
            return new Slip(administrator.duty(), administrator.login(), administrator.name(), "");
        }
        var password = passwords.fresh();
        accounts.resetPassword(administrator.id(), password);
        return new Slip(administrator.duty(), administrator.login(), administrator.name(), password);
    }

    private Slip open(Account.Kind duty, String name) {
        var password = passwords.fresh();
        var login = login(duty);
        var id = accounts.openStaff(new Accounts.NewStaff(login, name, title(duty), null, null, password));
        accounts.appoint(id, duty);
        return new Slip(duty, login, name, password);
    }

    static String title(Account.Kind duty) {
        return switch (duty) {
            case SYSTEM_ADMIN -> "系统管理员";
            case SECURITY_OFFICER -> "安全员";
            case AUDITOR -> "审计员";
            case PERSON, STAFF -> throw new IllegalArgumentException("not one of the three: " + duty);
        };
    }

    private static String login(Account.Kind duty) {
        return switch (duty) {
            case SYSTEM_ADMIN -> "admin";
            case SECURITY_OFFICER -> "security";
            case AUDITOR -> "auditor";
            case PERSON, STAFF -> throw new IllegalArgumentException("not one of the three: " + duty);
        };
    }
}
