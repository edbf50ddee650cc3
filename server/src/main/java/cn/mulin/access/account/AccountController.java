package cn.mulin.access.account;

import cn.mulin.access.AccessProblem;
import cn.mulin.access.Account;
import cn.mulin.access.AccountId;
import cn.mulin.access.Accounts;
import cn.mulin.access.Passwords;
import cn.mulin.access.Role;
import cn.mulin.access.Sessions;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.RequiresPermission;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import cn.mulin.territory.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the administrators: one opens them, another grants, nobody does either for themselves. */
@RestController
@RequestMapping("/api/accounts")
@RequiresPermission("accounts:manage")
class AccountController {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final AccountQueries queries;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Territory territory;

    AccountController(
            Accounts accounts, AccountQueries queries, Sessions sessions, Passwords passwords, Territory territory) {
        this.accounts = accounts;
        this.queries = queries;
        this.sessions = sessions;
        this.passwords = passwords;
        this.territory = territory;
    }

    @GetMapping
    @RequiresPermission("accounts:read")
    AccountPage list(
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable AccountState state,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Size(max = 40) @Nullable String cursor) {
        var scope = Actor.current().scope();
        var within = unit == null ? null : territory.unit(unit, scope).path();
        var rows = queries.page(new AccountQueries.Filter(q, role, state, within), cursor, scope, PAGE + 1);
        return rows.size() <= PAGE
                ? new AccountPage(rows, null)
                : new AccountPage(rows.subList(0, PAGE), rows.get(PAGE - 1).login());
    }

    @GetMapping("/{id}")
    @RequiresPermission("accounts:read")
    AccountView show(@PathVariable AccountId id) {
        var actor = Actor.current();
        var line = queries.one(id, actor.scope()).orElseThrow(() -> Refusal.of(AccessProblem.ACCOUNT_UNKNOWN));
        return new AccountView(line, AccountDeeds.of(line, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpenedView open(@RequestBody @Valid AccountForm form) {
        var first = passwords.fresh();
        var id = accounts.openStaff(new Accounts.NewStaff(
                form.login(), form.name().strip(), form.title(), form.phone(), form.resident(), first));
        return new OpenedView(id, first);
    }

    @PostMapping("/{id}/reset-password")
    OpenedView resetPassword(@PathVariable AccountId id) {
        var first = passwords.fresh();
        accounts.resetPassword(other(id), first);
        return new OpenedView(id, first);
    }

    @PostMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission({"accounts:manage", "roles:grant"})
    void lock(@PathVariable AccountId id) {
        accounts.lock(other(id));
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable AccountId id) {
        accounts.unlock(other(id));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable AccountId id) {
        accounts.close(other(id));
    }

    @PostMapping("/{id}/end-sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission({"accounts:manage", "sessions:end"})
    void endSessions(@PathVariable AccountId id) {
        sessions.endAll(show(id).account().id());
    }

    @PostMapping("/{id}/remove-second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:grant")
    void removeFactor(@PathVariable AccountId id) {
        accounts.removeFactor(other(id));
    }

    @PostMapping("/{id}/seats")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:grant")
    void giveSeat(@PathVariable AccountId id, @RequestBody @Valid SeatForm form) {
        accounts.giveSeat(other(id), form.desk(), form.role());
    }

    @DeleteMapping("/{id}/seats/{desk}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:grant")
    void takeSeat(@PathVariable AccountId id, @PathVariable DeskId desk) {
        accounts.takeSeat(other(id), desk);
    }

    @PostMapping("/{id}/duty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:grant")
    void appoint(@PathVariable AccountId id, @RequestBody @Valid DutyForm form) {
        accounts.appoint(other(id), form.duty());
    }

    @DeleteMapping("/{id}/duty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:grant")
    void dismiss(@PathVariable AccountId id) {
        accounts.dismiss(other(id));
    }

    private static AccountId other(AccountId id) {
        if (id.value().equals(Actor.current().account())) {
            throw Refusal.of(AccessProblem.NOT_YOURSELF);
        }
        return id;
    }

    /** @param resident the person on the roster, where they live here: the three administrators are told apart by it */
    record AccountForm(
            @NotNull @Pattern(regexp = "[a-z0-9._-]{3,40}") String login,
            @NotBlank @Size(max = 60) String name,
            @Size(max = 60) @Nullable String title,
            @Pattern(regexp = "1[3-9]\\d{9}") @Nullable String phone,
            @Nullable UUID resident) {

        @Override
        public String toString() {
            return "an account to open";
        }
    }

    record SeatForm(@NotNull DeskId desk, @NotNull Role role) {}

    record DutyForm(@NotNull Account.Kind duty) {}

    /** @param actions what whoever asks may do with it now */
    record AccountView(AccountLine account, List<String> actions) {}

    record AccountPage(List<AccountLine> rows, @Nullable String next) {}

    /** @param firstPassword shown this once, to be changed at the first sign-in */
    record OpenedView(AccountId id, String firstPassword) {

        @Override
        public String toString() {
            return "account " + id;
        }
    }
}
