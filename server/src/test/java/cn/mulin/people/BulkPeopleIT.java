package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.kernel.Seals;
import cn.mulin.people.BulkPeople.Family;
import cn.mulin.people.Provenance.Source;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@MulinIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("成批写入")
class BulkPeopleIT {

    private static final int HOUSEHOLDS = 1_000;

    @Autowired
    DSLContext db;

    @Autowired
    Households households;

    @Autowired
    Residents residents;

    @Autowired
    BulkPeople bulk;

    @Autowired
    Seals seals;

    private PeopleScene scene;

    @BeforeEach
    void onceBuilt() {
        if (scene == null) {
            scene = PeopleScene.built(db, households, residents);
        }
    }

    @Test
    void gives_the_same_rows_as_the_ordinary_way_on_a_thousand_households() {
        var ordinary = families("O");
        var streamed = families("B");
        scene.county.run(() -> {
            for (var family : ordinary) {
                households.add(family.where(), family.household(), Source.ROSTER);
                family.residents()
                        .forEach(draft -> residents.add(family.household().id(), draft, Source.ROSTER));
            }
            var written = bulk.write(streamed.iterator(), Source.ROSTER);
            assertThat(written.households()).isEqualTo(HOUSEHOLDS);
            assertThat(written.residents()).isEqualTo(rows("B").size());
        });
        assertThat(rows("B")).isEqualTo(rows("O")).hasSizeGreaterThan(2 * HOUSEHOLDS);
    }

    @Test
    void adds_all_or_none() {
        var good = families("N").subList(0, 3);
        var bad = new ArrayList<>(good);
        bad.add(good.getFirst());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> scene.county.run(() -> bulk.write(bad.iterator(), Source.ROSTER))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rows("N")).isEmpty();
    }

    @Test
    void does_not_reach_beyond_the_scope() {
        var family = new Family(
                scene.elsewhere,
                new HouseholdDraft(HouseholdId.next(), "X1", "1号", Dwelling.OWN, false, null),
                List.of());
        PeopleScene.refused(
                "people.unknown",
                () -> scene.clerkOfA.run(() -> bulk.write(List.of(family).iterator(), Source.ROSTER)));
    }

    @Test
    void what_is_known_of_a_village_reads_back_as_it_was_written() {
        var family = new Family(
                scene.elsewhere,
                new HouseholdDraft(HouseholdId.next(), "K1", "1号\t附\\1", Dwelling.RENTED, true, "门口有\n两级台阶"),
                List.of(
                        scene.head("𬱖𬭎"),
                        PeopleScene.without(scene.person("买买提·艾力", Relation.of("20")), false, false)));
        scene.county.run(() -> bulk.write(List.of(family).iterator(), Source.ROSTER));
        var known = scene.clerkOfB.call(() -> bulk.known(scene.villageB)).stream()
                .filter(each -> "K1".equals(each.household().code()))
                .findFirst()
                .orElseThrow();
        assertThat(known.household()).isEqualTo(family.household());
        assertThat(known.residents())
                .extracting(BulkPeople.KnownResident::resident)
                .containsExactlyElementsOf(family.residents());
        assertThat(scene.clerkOfA.call(() -> bulk.known(scene.villageB))).isEmpty();
    }

    /** The same families whoever calls, but for their ids and codes, each series in a village of its own. */
    private List<Family> families(String series) {
        var families = new ArrayList<Family>();
        boolean inA = series.equals("O");
        for (int i = 0; i < HOUSEHOLDS; i++) {
            var where = inA ? i % 7 == 0 ? scene.villageA : scene.first : i % 7 == 0 ? scene.villageB : scene.elsewhere;
            var household = new HouseholdDraft(
                    HouseholdId.next(),
                    series + "-" + i,
                    "永兴路" + i + "号",
                    Dwelling.values()[i % 5],
                    i % 11 == 0,
                    i % 13 == 0 ? "养狗，敲门前先喊一声" : null);
            families.add(new Family(where, household, people(i)));
        }
        return families;
    }

    private static List<ResidentDraft> people(int i) {
        var people = new ArrayList<ResidentDraft>();
        people.add(draft("欧阳春", Relation.HEAD, i));
        people.add(draft("买买提·艾力", Relation.of("20"), -1));
        if (i % 3 == 0) {
            people.add(draft("𠮷田", Relation.of("10"), -1));
        }
        return people;
    }

    private static ResidentDraft draft(String name, Relation relation, int number) {
        boolean known = number >= 0;
        return new ResidentDraft(
                ResidentId.next(),
                new PersonName(name),
                known ? Gender.UNKNOWN : Gender.MALE,
                known ? null : LocalDate.of(1990, 2, 28),
                relation,
                true,
                number % 2 == 0,
                known ? PeopleScene.idNumber(number) : null,
                known ? null : ResidentDraft.NoIdNumber.NOT_TOLD,
                known ? PeopleScene.phone(number) : null);
    }

    /** Every column that has the same meaning in both series, by household code and person. */
    private Map<String, Map<String, Object>> rows(String series) {
        var rows = new TreeMap<String, Map<String, Object>>();
        db.select()
                .from(RESIDENT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(RESIDENT.HOUSEHOLD_ID))
                .where(HOUSEHOLD.CODE.startsWith(series + "-"))
                .forEach(row -> rows.put(
                        row.get(HOUSEHOLD.CODE).substring(series.length()) + row.get(RESIDENT.NAME), comparable(row)));
        return rows;
    }

    private Map<String, Object> comparable(Record row) {
        var values = new TreeMap<String, Object>();
        for (var field : row.fields()) {
            var value = row.get(field);
            switch (field.getName()) {
                case "id", "household_id", "village_id", "unit_id", "path", "code" -> {}
                case "phone" ->
                    values.put("phone", value == null ? "" : seals.open("people.resident.phone", (byte[]) value));
                case "id_number" ->
                    values.put(
                            "id_number", value == null ? "" : seals.open("people.resident.id_number", (byte[]) value));
                default ->
                    values.put(
                            field.getQualifiedName().toString(),
                            value instanceof byte[] bytes
                                    ? java.util.HexFormat.of().formatHex(bytes)
                                    : String.valueOf(value));
            }
        }
        return values;
    }
}
