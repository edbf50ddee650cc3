package cn.mulin.roster.plan;

import cn.mulin.people.BulkChanges.Newcomer;
import cn.mulin.people.BulkChanges.ResidentChange;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.BulkPeople.Family;
import cn.mulin.people.HouseholdId;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.ResidentId;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Relation;
import cn.mulin.roster.plan.Findings.Effect;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays the sheet of people beside those of the village. Somebody is known by the ID number, or else within the household by
 * name and, where both sides tell it, birthday.
 */
final class PeoplePlanner {

    private final HouseholdPlanner households;
    private final Findings findings;
    private final Map<IdNumber, Person> byNumber = new HashMap<>();
    private final Map<HouseholdId, List<Person>> byHome = new HashMap<>();
    private final Map<ResidentId, Integer> matched = new HashMap<>();
    private final Set<HouseholdId> told = new HashSet<>();
    private final Map<HouseholdId, List<ResidentDraft>> coming = new LinkedHashMap<>();
    private final Map<IdNumber, ResidentId> comingNumbers = new HashMap<>();
    private final Map<PersonName, List<Named>> byName = new HashMap<>();
    private final List<ResidentChange> changed = new ArrayList<>();
    private final Heads heads;
    private final Map<IdNumber, Integer> rowOfNumber = new HashMap<>();

    PeoplePlanner(VillageKnown known, HouseholdPlanner households, Findings findings) {
        this.households = households;
        this.findings = findings;
        this.heads = new Heads(findings);
        for (var home : known.households()) {
            home.residents().forEach(one -> keep(new Person(home.household().id(), one)));
        }
    }

    /** Somebody the county knows, and where. */
    private record Person(HouseholdId home, BulkPeople.KnownResident known) {

        ResidentDraft draft() {
            return known.resident();
        }

        boolean maybe(PersonRow row) {
            var day = row.birthday();
            var number = draft().idNumber();
            boolean sameDay =
                    day == null || draft().bornOn() == null || draft().bornOn().equals(day);
            return draft().name().equals(row.name()) && sameDay && (row.idNumber() == null || number == null);
        }
    }

    /** Somebody of a name, known or coming. */
    private record Named(HouseholdId home, ResidentId id) {}

    private void keep(Person person) {
        var draft = person.draft();
        byHome.computeIfAbsent(person.home(), home -> new ArrayList<>()).add(person);
        name(person.home(), draft);
        if (draft.idNumber() != null) {
            byNumber.put(draft.idNumber(), person);
        }
        heads.stands(person.home(), draft);
    }

    private void name(HouseholdId home, ResidentDraft draft) {
        byName.computeIfAbsent(draft.name(), name -> new ArrayList<>()).add(new Named(home, draft.id()));
    }

    void plan(Rows rows) {
        rows.people().forEach(this::plan);
        heads.check();
    }

    /** New households with everybody in them. */
    List<Family> families() {
        return households.added().values().stream()
                .map(home -> new Family(
                        home.where(),
                        home.draft(),
                        coming.getOrDefault(home.draft().id(), List.of())))
                .toList();
    }

    /** Who comes to households that stand. */
    List<Newcomer> newcomers() {
        var newHomes = households.added().values().stream()
                .map(home -> home.draft().id())
                .collect(Collectors.toSet());
        return coming.entrySet().stream()
                .filter(entry -> !newHomes.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(draft -> new Newcomer(entry.getKey(), draft)))
                .toList();
    }

    List<ResidentChange> changed() {
        return changed;
    }

    /** Known to the county in a household the roster names people of, and not among them. */
    List<ResidentId> absent() {
        return told.stream()
                .flatMap(home -> byHome.getOrDefault(home, List.of()).stream())
                .map(one -> one.draft().id())
                .filter(id -> !matched.containsKey(id))
                .toList();
    }

    /** Who carries that number, known or new. */
    Optional<ResidentId> withNumber(IdNumber number) {
        var person = byNumber.get(number);
        return Optional.ofNullable(
                person == null ? comingNumbers.get(number) : person.draft().id());
    }

    /** Everybody of that name, in the household of that code or in the whole village, known or new. */
    List<ResidentId> named(PersonName name, @Nullable String home) {
        var only = home == null ? null : households.idOf(home).orElse(null);
        return byName.getOrDefault(name, List.of()).stream()
                .filter(one -> home == null || one.home().equals(only))
                .map(Named::id)
                .distinct()
                .toList();
    }

    private void plan(PersonRow row) {
        var home = households.idOf(row.home()).orElse(null);
        if (home == null) {
            if (!households.isNamed(row.home())) {
                fault(row, Column.HOUSEHOLD, "“户”表里没有这个户编号，县里也没有");
            }
            return;
        }
        told.add(home);
        if (isNumberTwice(row)) {
            return;
        }
        var candidates = candidates(row, home);
        if (candidates.size() > 1) {
            fault(row, Column.NAME, "这户有不止一个同名的人，请填身份证号或出生日期");
        } else if (candidates.isEmpty()) {
            add(row, home);
        } else {
            compare(row, home, candidates.getFirst());
        }
    }

    private boolean isNumberTwice(PersonRow row) {
        var twice = row.idNumber() == null ? null : rowOfNumber.putIfAbsent(row.idNumber(), row.row());
        if (twice != null) {
            fault(row, Column.ID_NUMBER, "与第 " + twice + " 行的身份证号重复");
        }
        return twice != null;
    }

    private List<Person> candidates(PersonRow row, HouseholdId home) {
        var byItsNumber = row.idNumber() == null ? null : byNumber.get(row.idNumber());
        return byItsNumber != null
                ? List.of(byItsNumber)
                : byHome.getOrDefault(home, List.of()).stream()
                        .filter(one -> one.maybe(row))
                        .toList();
    }

    private void add(PersonRow row, HouseholdId home) {
        var draft = described(nobody(row), row);
        var there = coming.computeIfAbsent(home, id -> new ArrayList<>());
        if (there.stream().anyMatch(one -> isSame(one, draft))) {
            fault(row, null, "与前面一行是同一个人：同户、同名、同一天出生");
            return;
        }
        there.add(draft);
        name(home, draft);
        if (draft.idNumber() != null) {
            comingNumbers.put(draft.idNumber(), draft.id());
        }
        heads.comes(home, draft, row.row());
        findings.effect(Sheet.PEOPLE, row.row(), Effect.ADDED);
    }

    private static boolean isSame(ResidentDraft one, ResidentDraft other) {
        return one.name().equals(other.name())
                && Objects.equals(one.bornOn(), other.bornOn())
                && Objects.equals(one.idNumber(), other.idNumber());
    }

    private void compare(PersonRow row, HouseholdId home, Person person) {
        var twice = matched.putIfAbsent(person.draft().id(), row.row());
        if (twice != null) {
            fault(row, null, "与第 " + twice + " 行是同一个人");
            return;
        }
        if (!person.draft().name().equals(row.name())) {
            fault(row, Column.NAME, "这个身份证号在本村（社区）登记的是另一个姓名，请核对；确是改名，请在他的页面上改");
            return;
        }
        var after = described(person.draft(), row);
        boolean same = after.equals(person.draft()) && home.equals(person.home());
        if (!same) {
            changed.add(new ResidentChange(person.draft().id(), person.known().version(), home, after));
        }
        heads.becomes(person.home(), home, after, row.row());
        findings.effect(Sheet.PEOPLE, row.row(), same ? Effect.SAME : Effect.CHANGED);
    }

    private static ResidentDraft nobody(PersonRow row) {
        return new ResidentDraft(
                ResidentId.next(), row.name(), Gender.UNKNOWN, null, Relation.UNSTATED, true, true, null, null, null);
    }

    /** What the row does not say stays as it is. */
    private static ResidentDraft described(ResidentDraft before, PersonRow row) {
        return new ResidentDraft(
                before.id(),
                row.name(),
                row.gender() == null ? before.gender() : row.gender(),
                row.bornOn() == null ? before.bornOn() : row.bornOn(),
                row.relation() == null ? before.relation() : row.relation(),
                row.registered() == null ? before.registeredHere() : row.registered(),
                row.lives() == null ? before.livesHere() : row.lives(),
                row.idNumber() == null ? before.idNumber() : row.idNumber(),
                row.noIdNumberWhy() == null ? before.noIdNumberWhy() : row.noIdNumberWhy(),
                row.phone() == null ? before.phone() : row.phone());
    }

    private void fault(PersonRow row, @Nullable Column column, String words) {
        findings.fault(Sheet.PEOPLE, row.row(), column, words);
    }
}
