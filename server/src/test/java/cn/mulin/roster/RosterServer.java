package cn.mulin.roster;

import cn.mulin.MulinApplication;
import cn.mulin.county.Counties;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.division.Divisions;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real server in a process of its own, to be killed. {@code begin} makes a county and has a roster of a town applied;
 * {@code goOn} only starts and watches. It says on its output how many households each village has.
 */
final class RosterServer {

    static final CountyCode COUNTY = TerritoryScene.SHUANGFENG;
    static final int HOUSEHOLDS = 400;
    private static final String TOWN = "431321001";

    private final ApplicationContext context;

    private RosterServer(ApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] args) {
        var server = new RosterServer(SpringApplication.run(
                MulinApplication.class,
                "--mulin.home=" + args[1],
                "--mulin.keys=" + args[1] + "/keys",
                "--server.port=0"));
        boolean first = args[0].equals("begin");
        if (first) {
            server.context.getBean(Counties.class).create(COUNTY, "双峰县", true);
        }
        CountyContext.run(COUNTY, first ? server::begin : server::goOn);
    }

    private void begin() {
        context.getBean(Divisions.class)
                .importFrom(COUNTY, Divisions.shipped(COUNTY).orElseThrow());
        var town = town();
        var villages = villages(town);
        officer().run(() -> {
            var rosters = context.getBean(Rosters.class);
            var id = rosters.receive(town.id(), "镇.xlsx", roster(villages).workbook());
            until(() -> state().equals("CHECKED"));
            rosters.apply(id, false);
            until(() -> applied() >= 3);
            say("HALFWAY");
            until(() -> state().equals("DONE"));
            say("TOO LATE");
        });
    }

    private void goOn() {
        say("FOUND " + counts());
        until(() -> state().equals("DONE"));
        say("DONE " + counts());
    }

    private static RosterScene roster(List<Unit> villages) {
        var roster = RosterScene.roster();
        for (var village : villages) {
            for (int number = 1; number <= HOUSEHOLDS; number++) {
                roster.household("K" + number, number + "号", "")
                        .with(Sheet.HOUSEHOLDS, Column.VILLAGE, village.code())
                        .person("K" + number, "黎某甲", "户主", "")
                        .with(Sheet.PEOPLE, Column.VILLAGE, village.code());
            }
        }
        return roster;
    }

    private Unit town() {
        return context.getBean(Territory.class).byCode(TOWN).orElseThrow();
    }

    private List<Unit> villages(Unit town) {
        return context.getBean(Territory.class).children(town.id());
    }

    private static Actor officer() {
        return RosterScene.officer(COUNTY + "/");
    }

    private String state() {
        return db().sql("select state from roster.import").query(String.class).single();
    }

    private int applied() {
        return db().sql("select count(*) from roster.village_import where state = 'APPLIED'")
                .query(Integer.class)
                .single();
    }

    private String counts() {
        return db().sql("""
                        select count(h.id) from territory.unit v
                        left join people.household h on h.village_id = v.id
                        where v.tier = 'VILLAGE' and v.path like '431321/001/%'
                        group by v.id order by v.id
                        """).query(Integer.class).list().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private JdbcClient db() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    /** Looks again and again; whoever started this process gives up in time. */
    private static void until(java.util.function.BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void say(String words) {
        System.out.println("::" + words);
        System.out.flush();
    }
}
