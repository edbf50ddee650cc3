package cn.mulin.roster.paper;

import cn.mulin.kernel.Scope;
import cn.mulin.leadership.Leader;
import cn.mulin.leadership.Leadership;
import cn.mulin.people.BulkPeople;
import cn.mulin.people.Masking;
import cn.mulin.people.ResidentDraft;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.Phone;
import cn.mulin.roster.paper.UnitQueries.UnitLine;
import cn.mulin.roster.plan.Words;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.RosterWriter;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the county knows of a division as a roster: a sheet at a time, and of each sheet a village at a time. */
@Component
class RosterPages {

    private static final int LEADERS_A_PAGE = 1_000;

    private final UnitQueries units;
    private final BulkPeople people;
    private final Leadership leadership;

    RosterPages(UnitQueries units, BulkPeople people, Leadership leadership) {
        this.units = units;
        this.people = people;
        this.leadership = leadership;
    }

    /** 看得多清楚 — how names are shown, and whether numbers are open. */
    record Look(Masking names, boolean open) {

        String name(ResidentDraft one) {
            return open ? one.name().value() : names.name(one.name().value());
        }

        String idNumber(@Nullable IdNumber number) {
            if (number == null) {
                return "";
            }
            return open ? number.value() : number.masked();
        }

        String phone(@Nullable Phone phone) {
            if (phone == null) {
                return "";
            }
            return open ? phone.value() : phone.masked();
        }

        String bornOn(ResidentDraft one) {
            var day = one.bornOn();
            if (day == null) {
                return "";
            }
            return open ? day.toString() : String.valueOf(names.bornOn(day));
        }
    }

    void write(Unit division, Scope scope, Look look, List<List<String>> colophon, OutputStream out)
            throws IOException {
        var villages = units.villages(division.path(), scope);
        try (var book = new RosterWriter(out)) {
            for (var sheet : Sheet.values()) {
                book.begin(sheet, false);
                switch (sheet) {
                    case UNITS -> writeUnits(book, division, scope);
                    case HOUSEHOLDS -> writeHouseholds(book, villages, scope);
                    case PEOPLE -> writePeople(book, villages, look);
                    case LEADERS -> writeLeaders(book, villages, scope);
                }
            }
            book.notes("导出说明", colophon, 12, 60);
        }
    }

    private void writeUnits(RosterWriter book, Unit division, Scope scope) throws IOException {
        for (var unit : units.units(division.path(), scope)) {
            book.row(Templates.unit(unit), null);
        }
    }

    private void writeHouseholds(RosterWriter book, List<UnitLine> villages, Scope scope) throws IOException {
        for (var village : villages) {
            var places = places(village, scope);
            for (var home : people.knownHouseholds(village.id())) {
                book.row(household(village, home, places.get(home.place().path())), null);
            }
        }
    }

    private static Map<Column, String> household(UnitLine village, BulkPeople.Known home, @Nullable UnitLine place) {
        var cells = new EnumMap<Column, String>(Column.class);
        var draft = home.household();
        cells.put(Column.VILLAGE, village.choice());
        cells.put(Column.HOUSEHOLD, String.valueOf(draft.code()));
        cells.put(Column.DOOR, draft.door());
        cells.put(Column.UNIT, place == null ? "" : place.choice());
        cells.put(Column.DWELLING, Words.of(draft.dwelling()));
        cells.put(Column.VACANT, Words.of(draft.vacantRegistration()));
        cells.put(Column.NOTE, draft.note() == null ? "" : draft.note());
        return cells;
    }

    private void writePeople(RosterWriter book, List<UnitLine> villages, Look look) throws IOException {
        for (var village : villages) {
            for (var home : people.known(village.id())) {
                for (var one : home.residents()) {
                    book.row(person(village, home, one.resident(), look), null);
                }
            }
        }
    }

    private static Map<Column, String> person(UnitLine village, BulkPeople.Known home, ResidentDraft one, Look look) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.VILLAGE, village.choice());
        cells.put(Column.HOUSEHOLD, String.valueOf(home.household().code()));
        cells.put(Column.NAME, look.name(one));
        cells.put(Column.RELATION, one.relation().words());
        cells.put(Column.ID_NUMBER, look.idNumber(one.idNumber()));
        var why = one.noIdNumberWhy();
        cells.put(Column.NO_ID_NUMBER, why == null ? "" : Words.of(why));
        cells.put(Column.GENDER, Words.of(one.gender()));
        cells.put(Column.BORN_ON, look.bornOn(one));
        cells.put(Column.PHONE, look.phone(one.phone()));
        cells.put(Column.REGISTERED, Words.of(one.registeredHere()));
        cells.put(Column.LIVES, Words.of(one.livesHere()));
        return cells;
    }

    /** Names of leaders are public by their duty. */
    private void writeLeaders(RosterWriter book, List<UnitLine> villages, Scope scope) throws IOException {
        for (var village : villages) {
            var posts = places(village, scope);
            Leader last = null;
            List<Leader> page;
            do {
                page = leadership.below(village.path(), scope, last, LEADERS_A_PAGE);
                for (var leader : page) {
                    var post = posts.get(leader.path());
                    if (post != null && !leader.acting()) {
                        book.row(leader(village, post, leader), null);
                    }
                    last = leader;
                }
            } while (page.size() == LEADERS_A_PAGE);
        }
    }

    private static Map<Column, String> leader(UnitLine village, UnitLine post, Leader leader) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.VILLAGE, village.choice());
        cells.put(Column.POST, post.choice());
        cells.put(Column.LEADER, leader.name());
        cells.put(Column.SINCE, leader.since().toString());
        return cells;
    }

    /** The units of a village by their paths. */
    private Map<String, UnitLine> places(UnitLine village, Scope scope) {
        return units.units(village.path(), scope).stream().collect(Collectors.toMap(UnitLine::path, unit -> unit));
    }
}
