package cn.mulin.opening.staffing;

import cn.mulin.access.Accounts;
import cn.mulin.access.Passwords;
import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.AuditLog;
import cn.mulin.opening.staffing.StaffingQueries.Unseen;
import cn.mulin.print.Press;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首次密码条 — one strip of paper for everybody who has not been in, with a password made for this sheet. Printing again
 * makes new ones; the old strips open nothing then. What is printed is kept nowhere.
 */
@Service
@Transactional
class StaffSlips {

    /** Seven sheets of eight; sealing a password takes a tenth of a second. */
    static final int A_FILE = 56;

    private static final String STYLE = """
            @page { size: A4; margin: 10mm }
            table { width: 190mm; border-collapse: collapse; table-layout: fixed }
            td { border: 0.4pt dashed #5B6672; padding: 4mm 5mm; height: 59mm; vertical-align: top; font-size: 10pt; line-height: 1.5 }
            tr { page-break-inside: avoid }
            .who { font-size: 15pt; font-weight: bold }
            .small { font-size: 8.5pt; color: #5B6672 }
            .key { font-family: monospace; font-size: 14pt; font-weight: bold }
            """;

    private final StaffingQueries queries;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Counties counties;
    private final Press press;
    private final AuditLog audit;

    StaffSlips(
            StaffingQueries queries,
            Accounts accounts,
            Passwords passwords,
            Counties counties,
            Press press,
            AuditLog audit) {
        this.queries = queries;
        this.accounts = accounts;
        this.passwords = passwords;
        this.counties = counties;
        this.press = press;
        this.audit = audit;
    }

    /** @param next what to print after; nothing at the end */
    record Printed(byte[] pdf, @Nullable UUID next) {}

    Printed print(@Nullable UUID after) {
        var found = queries.unseen(after, A_FILE + 1);
        var people = found.subList(0, Math.min(A_FILE, found.size()));
        var county = counties.current();
        var strips = new ArrayList<String>();
        for (var person : people) {
            var password = passwords.fresh();
            accounts.resetPassword(person.id(), password);
            strips.add(strip(county, person, password));
        }
        audit.did("opening.slips-printed", "county", null, String.valueOf(people.size()));
        var next = found.size() > A_FILE ? people.getLast().id().value() : null;
        return new Printed(press.pdf("首次密码条", STYLE, table(strips)), next);
    }

    private static String table(List<String> strips) {
        if (strips.isEmpty()) {
            return "<p>没有要印的：开了账号的人都登录过了。</p>";
        }
        var rows = new StringBuilder("<table>");
        for (int at = 0; at < strips.size(); at += 2) {
            rows.append("<tr><td>").append(strips.get(at)).append("</td><td>");
            rows.append(at + 1 < strips.size() ? strips.get(at + 1) : "").append("</td></tr>");
        }
        return rows.append("</table>").toString();
    }

    private String strip(County county, Unseen person, String password) {
        var where = String.join("、", person.desks());
        var address = county.publicUrl() == null ? "" : county.publicUrl() + "/" + county.code() + "/desk/";
        return """
                <div class="small">%s · 工作台首次登录</div>
                <div class="who">%s</div><div>%s</div>
                <div class="small">%s</div>
                <div>登录名 <span class="key">%s</span></div>
                <div>首次密码 <span class="key">%s</span></div>
                <div class="small">第一次登录必须换成自己的密码。请当面交给本人，用过即毁。</div>
                """.formatted(
                        press.text(county.name()),
                        press.text(person.name()),
                        press.text(where.isEmpty() ? person.title() == null ? "" : person.title() : where),
                        press.text(address),
                        press.text(person.login()),
                        press.text(password));
    }
}
