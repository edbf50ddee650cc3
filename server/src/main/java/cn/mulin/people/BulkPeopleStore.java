package cn.mulin.people;

import static cn.mulin.db.people.Tables.HOUSEHOLD;
import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.db.territory.Tables.UNIT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.UnitId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;

/** Streams rows into the tables by COPY, inside the transaction at hand; the rows are made by the ordinary stores. */
@Repository
class BulkPeopleStore {

    private static final int VILLAGE_LABELS = 3;

    private final DSLContext db;
    private final DataSource road;
    private final HouseholdStore households;
    private final ResidentStore residents;

    BulkPeopleStore(DSLContext db, DataSource road, HouseholdStore households, ResidentStore residents) {
        this.db = db;
        this.road = road;
        this.households = households;
        this.residents = residents;
    }

    void copy(Collection<Household> homes, Collection<Resident> people) {
        Connection connection = DataSourceUtils.getConnection(road);
        try {
            copy(connection, HOUSEHOLD, homes.stream().map(households::row).toList());
            copy(connection, RESIDENT, people.stream().map(residents::row).toList());
        } catch (SQLException failed) {
            throw translated(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, road);
        }
    }

    /** A broken rule keeps its name; the rows themselves are left out of the message. */
    private static DataAccessException translated(SQLException failed) {
        var translated = new SQLExceptionSubclassTranslator().translate("copy people", null, failed);
        return translated == null
                ? new org.springframework.jdbc.UncategorizedSQLException("copy people", null, failed)
                : translated;
    }

    private void copy(Connection connection, Table<?> table, List<? extends TableRecord<?>> rows) throws SQLException {
        // head follows from the relation by itself
        var columns = Arrays.stream(table.fields())
                .filter(field -> !field.equals(RESIDENT.HEAD))
                .toList();
        var into = "copy %s (%s) from stdin"
                .formatted(
                        db.render(table), columns.stream().map(Field::getName).collect(Collectors.joining(", ")));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
        try {
            for (var row : rows) {
                var line = CopyLine.of(columns.stream().map(row::get));
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** 各单元的所属 — of many units at once. */
    record PlacesOf(Map<UnitId, Place> places) {

        /** @throws Refusal when the unit is not in scope or holds no households itself */
        Place at(UnitId unit) {
            var place = places.get(unit);
            if (place == null) {
                throw Refusal.of(PeopleProblem.UNKNOWN);
            }
            return place;
        }
    }

    PlacesOf places(Collection<UnitId> ids, Scope scope) {
        var village = UNIT.as("village");
        var places = new HashMap<UnitId, Place>();
        db.select(UNIT.ID, UNIT.PATH, UNIT.TIER, village.ID)
                .from(UNIT)
                .join(village)
                .on(village.PATH.eq(villagePathOf(UNIT.PATH)))
                .where(
                        UNIT.ID.in(ids.stream().map(UnitId::value).toList()),
                        UNIT.CLOSED_ON.isNull(),
                        UNIT.TIER.eq("VILLAGE").or(UNIT.TIER.eq("RUNG").and(UNIT.HEIGHT.eq((short) 1))),
                        within(UNIT.PATH, scope))
                .forEach(row -> {
                    var unit = new UnitId(row.value1());
                    boolean placed = row.value3().equals("RUNG");
                    places.put(unit, new Place(new UnitId(row.value4()), placed ? unit : null, row.value2()));
                });
        return new PlacesOf(places);
    }

    /** The first three labels: county, town, village. */
    private static Field<String> villagePathOf(Field<String> path) {
        return org.jooq.impl.DSL.field(
                "substring({0} from {1})", String.class, path, "^(?:[^/]+/){" + VILLAGE_LABELS + "}");
    }

    List<BulkPeople.Known> known(UnitId village, Scope scope) {
        Map<UUID, List<BulkPeople.KnownResident>> people = residents.ofVillage(village, scope).stream()
                .collect(Collectors.groupingBy(
                        resident -> resident.household().value(),
                        Collectors.mapping(BulkPeopleStore::known, Collectors.toList())));
        return households.ofVillage(village, scope).stream()
                .map(home -> known(home, people.getOrDefault(home.id().value(), List.of())))
                .toList();
    }

    List<BulkPeople.Known> knownHouseholds(UnitId village, Scope scope) {
        return households.ofVillage(village, scope).stream()
                .map(home -> known(home, List.of()))
                .toList();
    }

    private static BulkPeople.Known known(Household home, List<BulkPeople.KnownResident> people) {
        return new BulkPeople.Known(
                home.place(),
                new HouseholdDraft(
                        home.id(), home.code(), home.door(), home.dwelling(), home.vacantRegistration(), home.note()),
                home.version(),
                people);
    }

    private static BulkPeople.KnownResident known(Resident resident) {
        return new BulkPeople.KnownResident(resident.draft(), resident.version());
    }
}
