package cn.mulin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Seals;
import cn.mulin.leadership.Appointment;
import cn.mulin.leadership.Terms;
import cn.mulin.people.BulkPeople.Family;
import cn.mulin.people.Households;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.Residents;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.LayOut;
import cn.mulin.territory.Line;
import cn.mulin.territory.LineId;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MulinIT
@DisplayName("a village settled in bulk")
class SettlersIT {

    private static final LocalDate SINCE = LocalDate.of(2023, 10, 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);
    private static final int HOUSEHOLDS = 1_000;

    /** Of each table what must be alike in both villages: all but ids, and what the village's own code and path say. */
    private static final Map<String, String> ALIKE = Map.of(
            "unit", """
                    select to_jsonb(u) - '{id,code,path,parent_id,line_id}'::text[]
                        || jsonb_build_object('at', substr(u.path, ?), 'code', right(u.code, -12))
                    from territory.unit u where u.path like ? and u.tier = 'RUNG'
                    """,
            "desk", """
                    select to_jsonb(d) - '{id,unit_id,above_id,path}'::text[]
                        || jsonb_build_object('at', substr(d.path, ?), 'own', d.id = d.unit_id)
                    from territory.desk d join territory.unit u on u.id = d.unit_id
                    where d.path like ? and u.tier = 'RUNG'
                    """,
            "household", """
                    select to_jsonb(h) - '{id,village_id,unit_id,path}'::text[]
                        || jsonb_build_object('at', substr(h.path, ?))
                    from people.household h where h.path like ?
                    """,
            "resident", """
                    select to_jsonb(r) - '{id,household_id,village_id,path,id_number,phone}'::text[]
                        || jsonb_build_object('at', substr(r.path, ?), 'home', h.code)
                    from people.resident r join people.household h on h.id = r.household_id where r.path like ?
                    """,
            "term", """
                    select to_jsonb(t) - '{id,desk_id,resident_id,recorded_for,recorded_at,path}'::text[]
                        || jsonb_build_object('at', substr(t.path, ?), 'who', r.name, 'home', h.code)
                    from leadership.term t join people.resident r on r.id = t.resident_id
                    join people.household h on h.id = r.household_id where t.path like ?
                    """);

    @Autowired
    Settlers settlers;

    @Autowired
    Units units;

    @Autowired
    Lines lines;

    @Autowired
    Ladders ladders;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    Terms terms;

    @Autowired
    Seals seals;

    @Autowired
    DSLContext db;

    @Test
    void is_in_every_field_as_if_it_had_been_entered_one_by_one(CountyCode code) {
        var villages = DemoScene.villages(units, code, 2);
        var ladder = ladders.all().getFirst();
        var invented = new InventedCounty(code, ladder, HOUSEHOLDS, 1, 7, TODAY).next();
        var everywhere = new Actor(
                Actor.SYSTEM.account(), Actor.Kind.STAFF, null, null, java.util.Set.of(), Scope.of(code + "/"));
        everywhere.run(() -> {
            var bulk = villages.get(0);
            units.layOut(List.of(new LayOut(bulk, lineOf(bulk), invented.counts())), "生成");
            settlers.settle(bulk, invented.place(), SINCE);
            new OneByOne(code, lineOf(villages.get(1))).settle(villages.get(1), invented.place());
        });
        for (var table : ALIKE.keySet()) {
            assertThat(rows(table, villages.get(0)))
                    .as(table)
                    .hasSizeGreaterThanOrEqualTo(100)
                    .containsExactlyElementsOf(rows(table, villages.get(1)));
        }
        assertThat(numbers(villages.get(0)))
                .hasSizeGreaterThan(2 * HOUSEHOLDS)
                .containsExactlyElementsOf(numbers(villages.get(1)));
    }

    private LineId lineOf(Unit village) {
        return lines.serviceLine(village.id())
                .orElseGet(() -> lines.set(village, ladders.all().getFirst().id(), Line.Purpose.SERVICE, "服务线", SINCE))
                .id();
    }

    private List<String> rows(String table, Unit village) {
        return db
                .resultQuery(ALIKE.get(table), village.path().length() + 1, village.path() + "%")
                .fetch(row -> row.get(0, String.class))
                .stream()
                .sorted()
                .toList();
    }

    /** What was sealed, opened. */
    private List<String> numbers(Unit village) {
        return db
                .resultQuery("""
                        select h.code, r.name, r.id_number, r.phone from people.resident r
                        join people.household h on h.id = r.household_id where r.path like ?
                        """, village.path() + "%")
                .fetch(row -> Stream.of(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                opened("people.resident.id_number", row.get(2, byte[].class)),
                                opened("people.resident.phone", row.get(3, byte[].class)))
                        .collect(java.util.stream.Collectors.joining(" ")))
                .stream()
                .sorted()
                .toList();
    }

    private String opened(String place, byte[] sealed) {
        return sealed == null ? "-" : seals.open(place, sealed);
    }

    /** A clerk with much patience. */
    private final class OneByOne {

        private final CountyCode county;
        private final LineId line;
        private final Map<Integer, Family> homes = new HashMap<>();
        private final List<Appointment> posts = new ArrayList<>();

        OneByOne(CountyCode county, LineId line) {
            this.county = county;
            this.line = line;
        }

        void settle(Unit village, InventedPlace place) {
            into(village, place);
            posts.forEach(post -> terms.appoint(post, Scope.of(county + "/")));
        }

        private void into(Unit unit, InventedPlace place) {
            for (var child : place.below()) {
                into(units.create(unit.id(), line, child.name(), Unit.Kind.ORDINARY, null), child);
            }
            for (var house : place.houses()) {
                var family = Settlers.family(unit, house);
                households.add(unit.id(), family.household(), Source.INVENTED);
                family.residents()
                        .forEach(one -> residents.add(family.household().id(), one, Source.INVENTED));
                homes.put(house.number(), family);
            }
            var leader = place.leader();
            if (leader != null) {
                var resident = homes.get(leader.house().number()).residents().get(leader.at());
                posts.add(Appointment.fromRoster(
                        new DeskId(unit.id().value()), resident.id().value(), SINCE));
            }
        }
    }
}
