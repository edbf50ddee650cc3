package cn.mulin.roster.plan;

import cn.mulin.leadership.Appointment;
import cn.mulin.leadership.Leader;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.ResidentId;
import cn.mulin.roster.plan.Findings.Effect;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.UnitId;
import cn.mulin.territory.ladder.Ladder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the sheet of leaders beside who holds the posts. A row without a name leaves its post alone. */
final class LeaderPlanner {

    private final VillageKnown known;
    private final UnitPlanner units;
    private final PeoplePlanner people;
    private final Findings findings;
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Appointment> handOvers = new ArrayList<>();
    private final Set<ResidentId> ofTheVillage = new HashSet<>();
    private final Map<UnitId, Integer> rowOfPost = new HashMap<>();

    LeaderPlanner(VillageKnown known, UnitPlanner units, PeoplePlanner people, Findings findings) {
        this.known = known;
        this.units = units;
        this.people = people;
        this.findings = findings;
        known.households().stream()
                .map(BulkPeople.Known::residents)
                .flatMap(List::stream)
                .forEach(one -> ofTheVillage.add(one.resident().id()));
    }

    void plan(List<LeaderRow> rows) {
        rows.forEach(this::plan);
    }

    List<Appointment> appointments() {
        return appointments;
    }

    List<Appointment> handOvers() {
        return handOvers;
    }

    private void plan(LeaderRow row) {
        var post = units.find(row.post()).orElse(null);
        if (post == null || post.id().equals(known.village().id())) {
            fault(row, Column.POST, "本村（社区）没有这个单元；三长只能任在本村的单元里");
            return;
        }
        if (row.name() == null) {
            return;
        }
        var twice = rowOfPost.putIfAbsent(post.id(), row.row());
        if (twice != null) {
            fault(row, Column.POST, "与第 " + twice + " 行是同一个岗位；一个岗位只有一位");
            return;
        }
        var holder = known.holders().get(post.id());
        if (isNamedAs(row, holder)) {
            findings.effect(Sheet.LEADERS, row.row(), Effect.SAME);
            return;
        }
        var person = person(row);
        if (person != null && livesWhereAllowed(row, post, person)) {
            compare(row, post.id(), person);
        }
    }

    /** The holder by the name alone, where the row tells nothing that could be somebody else's. */
    private static boolean isNamedAs(LeaderRow row, @Nullable Leader holder) {
        return holder != null
                && row.idNumber() == null
                && row.name() != null
                && row.name().value().equals(holder.name());
    }

    private @Nullable ResidentId person(LeaderRow row) {
        var name = java.util.Objects.requireNonNull(row.name());
        if (row.idNumber() != null) {
            var found = people.withNumber(row.idNumber())
                    .orElse(known.numbersKnown().get(row.idNumber()));
            if (found == null) {
                fault(row, Column.LEADER_ID_NUMBER, "没有登记过这个身份证号的人；请先把他写在“人”表里");
            }
            return found;
        }
        var named = people.named(name, row.home());
        if (named.size() == 1) {
            return named.getFirst();
        }
        fault(row, Column.LEADER, named.isEmpty() ? "本村（社区）没有登记这个人；请先把他写在“人”表里" : "有不止一个同名的人，请填户编号或身份证号");
        return null;
    }

    private boolean livesWhereAllowed(LeaderRow row, UnitPlanner.Spot post, ResidentId person) {
        boolean elsewhere = row.idNumber() != null
                && person.equals(known.numbersKnown().get(row.idNumber()))
                && !ofTheVillage.contains(person);
        if (!elsewhere || row.basis() != null || isStaffed(post)) {
            return true;
        }
        fault(row, Column.BASIS, "他不住在本村（社区），请写明由他担任的依据");
        return false;
    }

    private boolean isStaffed(UnitPlanner.Spot post) {
        var ladder = known.ladder() == null ? units.ladderToSet() : known.ladder();
        return ladder != null
                && ladder.at(post.height()).map(Ladder.Rung::staffed).orElse(false);
    }

    private void compare(LeaderRow row, UnitId post, ResidentId person) {
        var holder = known.holders().get(post);
        if (holder != null && holder.resident().equals(person.value())) {
            findings.effect(Sheet.LEADERS, row.row(), Effect.SAME);
        } else if (holder == null) {
            appointments.add(appointment(row, post, person));
            findings.effect(Sheet.LEADERS, row.row(), Effect.ADDED);
        } else if (isTooEarly(row, holder)) {
            fault(row, Column.SINCE, "早于现任 " + holder.since() + " 的上任日期；请填接任的日期");
        } else {
            handOvers.add(appointment(row, post, person));
            findings.effect(Sheet.LEADERS, row.row(), Effect.CHANGED);
        }
    }

    private static boolean isTooEarly(LeaderRow row, Leader holder) {
        return row.since() != null && row.since().isBefore(holder.since());
    }

    private Appointment appointment(LeaderRow row, UnitId post, ResidentId person) {
        LocalDate since = row.since() == null ? known.today() : row.since();
        return new Appointment(
                new DeskId(post.value()),
                person.value(),
                false,
                since,
                Appointment.Way.ROSTER,
                null,
                row.basis(),
                row.basis() != null);
    }

    private void fault(LeaderRow row, Column column, String words) {
        findings.fault(Sheet.LEADERS, row.row(), column, words);
    }
}
