package cn.mulin;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.DeskId;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small tree to stand on: one county, two towns, a village in each with one unit, one household and one resident. */
public final class Ground {

    private final JdbcClient db;
    private final String root = CountyContext.current() + "/";

    public final UUID county;
    public final Place here;
    public final Place there;

    /** A village with what lies in it; every unit's post has the unit's own id. */
    public record Place(
            UUID town,
            UUID village,
            UUID unit,
            String path,
            UUID household,
            UUID resident,
            DeskId clerk,
            DeskId post) {}

    private Ground(DataSource road) {
        db = JdbcClient.create(road);
        county = unit(null, CountyContext.current().value(), root, "COUNTY", 8, null, "试点县");
        desk(county, root, "COUNTY_OFFICE", 8, "县三长办");
        here = place("001", "东");
        there = place("002", "西");
    }

    public static Ground lay(DataSource road) {
        return new Ground(road);
    }

    public DeskId countyOffice() {
        return office(county, "COUNTY_OFFICE");
    }

    public DeskId townRoom(Place place) {
        return office(place.town(), "TOWN_ROOM");
    }

    /** Puts {@code resident} on the post of {@code unit}. */
    public void appoint(UUID resident, UUID unit, String path) {
        db.sql("""
                        insert into leadership.term
                            (id, desk_id, path, resident_id, recorded_for, began_on, began_by, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, current_date, 'ELECTED', now(), ?)
                        """)
                .params(Ids.next(), unit, path, resident, resident, new UUID(0, 0))
                .update();
    }

    private Place place(String label, String name) {
        var townPath = root + label + "/";
        var town = unit(county, CountyContext.current() + label, townPath, "TOWN", 7, null, name + "镇");
        desk(town, townPath, "TOWN_ROOM", 7, name + "镇指挥室");
        var villagePath = townPath + "001/";
        var village = unit(town, CountyContext.current() + label + "001", villagePath, "VILLAGE", 6, null, name + "村");
        var clerk = desk(village, villagePath, "VILLAGE", 6, name + "村村委会");
        var path = villagePath + "a/";
        var unit = unit(village, CountyContext.current() + label + "001a", path, "RUNG", 1, line(village), name + "邻");
        var household = Ids.next();
        db.sql("""
                        insert into people.household (id, village_id, unit_id, path, placed_on, code, door, door_key)
                        values (?, ?, ?, ?, current_date, '1', ?, '1')
                        """).params(household, village, unit, path, name + "村1号").update();
        var resident = Ids.next();
        db.sql("""
                        insert into people.resident (id, household_id, village_id, path, name, pinyin, initials)
                        values (?, ?, ?, ?, ?, 'xiaoming', 'xm')
                        """).params(resident, household, village, path, name + "小明").update();
        return new Place(town, village, unit, path, household, resident, clerk, new DeskId(unit));
    }

    private UUID line(UUID village) {
        var ladder = Ids.next();
        db.sql("insert into territory.ladder (id, code, name) values (?, ?, '片组邻')")
                .params(ladder, ladder.toString())
                .update();
        var line = Ids.next();
        db.sql("""
                        insert into territory.line (id, village_id, ladder_id, purpose, name, started_on)
                        values (?, ?, ?, 'SERVICE', '服务线', current_date)
                        """).params(line, village, ladder).update();
        return line;
    }

    private UUID unit(UUID parent, String code, String path, String tier, int height, UUID line, String name) {
        var id = Ids.next();
        db.sql("""
                        insert into territory.unit
                            (id, code, path, parent_id, tier, height, line_id, name, pinyin, initials, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, '', '', current_date)
                        """)
                .param(id)
                .param(code)
                .param(path)
                .param(parent)
                .param(tier)
                .param(height)
                .param(line)
                .param(name)
                .update();
        if (tier.equals("RUNG")) {
            desk(id, id, path, "POST", height, name + "长");
        }
        return id;
    }

    private DeskId desk(UUID unit, String path, String kind, int height, String name) {
        return desk(Ids.next(), unit, path, kind, height, name);
    }

    private DeskId desk(UUID id, UUID unit, String path, String kind, int height, String name) {
        db.sql(
                        "insert into territory.desk (id, unit_id, path, kind, name, height, staffed) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, unit, path, kind, name, height, height >= 6)
                .update();
        return new DeskId(id);
    }

    private DeskId office(UUID unit, String kind) {
        return new DeskId(db.sql("select id from territory.desk where unit_id = ? and kind = ?")
                .params(unit, kind)
                .query(UUID.class)
                .single());
    }
}
