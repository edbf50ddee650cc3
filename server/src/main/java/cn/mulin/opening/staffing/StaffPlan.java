package cn.mulin.opening.staffing;

import cn.mulin.opening.staffing.StaffFlaw.Why;
import cn.mulin.people.identity.Phone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 开户计划 — what a sheet would do: accounts to open, seats to propose, and what is wrong with which row. Plain reckoning;
 * the same sheet twice plans nothing the second time. One person may stand in several rows, for several desks.
 */
final class StaffPlan {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{3,40}");
    private static final int LONGEST = 60;

    private final Map<String, StaffDesk> desks;
    private final Map<String, KnownStaff> known;
    private final Map<String, Opening> openings = new HashMap<>();
    private final List<Opening> inOrder = new ArrayList<>();
    private final List<Seating> seats = new ArrayList<>();
    private final List<StaffFlaw> flaws = new ArrayList<>();
    private final Set<String> seated = new HashSet<>();
    private int unchanged;

    private StaffPlan(List<StaffDesk> desks, List<KnownStaff> known) {
        this.desks = new HashMap<>();
        desks.forEach(desk -> {
            this.desks.put(desk.label().replace(" ", ""), desk);
            if (!desk.code().isEmpty()) {
                this.desks.put(desk.code(), desk);
            }
        });
        this.known = known.stream().collect(Collectors.toMap(KnownStaff::login, Function.identity()));
    }

    /** 开户. */
    record Opening(
            String login,
            String name,
            @Nullable String title,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "an account to open";
        }
    }

    /** 入座. */
    record Seating(String login, StaffDesk desk, StaffDuty duty) {}

    static StaffPlan of(List<StaffRow> rows, List<StaffFlaw> found, List<StaffDesk> desks, List<KnownStaff> known) {
        var plan = new StaffPlan(desks, known);
        plan.flaws.addAll(found);
        rows.forEach(plan::take);
        return plan;
    }

    List<Opening> openings() {
        return inOrder;
    }

    List<Seating> seats() {
        return seats;
    }

    List<StaffFlaw> flaws() {
        return flaws;
    }

    int unchanged() {
        return unchanged;
    }

    private void take(StaffRow row) {
        int before = flaws.size();
        refuseEmptyAndLong(row);
        if (flaws.size() > before) {
            return;
        }
        var opening = opening(row);
        var desk = desks.get(row.at(StaffColumn.PLACE).replace(" ", ""));
        var duty = StaffDuty.said(row.at(StaffColumn.DUTY)).orElse(null);
        if (desk == null) {
            flaw(row, StaffColumn.PLACE, Why.PLACE_UNKNOWN);
        }
        if (duty == null) {
            flaw(row, StaffColumn.DUTY, Why.DUTY_UNKNOWN);
        } else if (desk != null && !desk.takes(duty)) {
            flaw(row, StaffColumn.DUTY, Why.DUTY_DOES_NOT_FIT);
        }
        if (flaws.size() == before && desk != null && duty != null) {
            plan(opening, desk, duty);
        }
    }

    private void plan(Opening opening, StaffDesk desk, StaffDuty duty) {
        var there = known.get(opening.login());
        boolean opens = there == null && openings.putIfAbsent(opening.login(), opening) == null;
        if (opens) {
            inOrder.add(opening);
        }
        boolean sits = there != null && there.desks().contains(desk.id().value());
        if (!sits && seated.add(opening.login() + " " + desk.id())) {
            seats.add(new Seating(opening.login(), desk, duty));
        } else if (!opens) {
            unchanged++;
        }
    }

    private void refuseEmptyAndLong(StaffRow row) {
        for (var column : StaffColumn.values()) {
            if (column.needed() && row.at(column).isEmpty()) {
                flaw(row, column, Why.EMPTY);
            } else if (row.at(column).length() > LONGEST && column != StaffColumn.PLACE) {
                flaw(row, column, Why.TOO_LONG);
            }
        }
    }

    private Opening opening(StaffRow row) {
        var login = row.at(StaffColumn.LOGIN);
        var name = row.at(StaffColumn.NAME);
        var phone = phone(row);
        if (!LOGIN.matcher(login).matches()) {
            flaw(row, StaffColumn.LOGIN, Why.BAD_LOGIN);
        }
        refuseTaken(row, login, name);
        var title = row.at(StaffColumn.TITLE);
        return new Opening(login, name, title.isEmpty() ? null : title, phone);
    }

    private void refuseTaken(StaffRow row, String login, String name) {
        var there = known.get(login);
        if (there != null && there.kind().administrates()) {
            flaw(row, StaffColumn.LOGIN, Why.LOGIN_OF_ADMINISTRATOR);
        } else if (there != null && !there.name().equals(name)) {
            flaw(row, StaffColumn.LOGIN, Why.LOGIN_TAKEN);
        }
        var above = openings.get(login);
        if (above != null && !above.name().equals(name)) {
            flaw(row, StaffColumn.LOGIN, Why.LOGIN_TWICE);
        }
    }

    private @Nullable String phone(StaffRow row) {
        var text = row.at(StaffColumn.PHONE);
        if (text.isEmpty()) {
            return null;
        }
        if (Phone.read(text) instanceof Phone.Reading.Valid(Phone phone) && phone.mobile()) {
            return phone.value();
        }
        flaw(row, StaffColumn.PHONE, Why.BAD_PHONE);
        return null;
    }

    private void flaw(StaffRow row, StaffColumn column, Why why) {
        flaws.add(new StaffFlaw(row.number(), column, why));
    }
}
