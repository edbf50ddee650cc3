package cn.mulin.roster;

import static org.awaitility.Awaitility.await;

import cn.mulin.MulinApplication;
import cn.mulin.county.Counties;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Sheet;
import cn.mulin.territory.Territory;
import cn.mulin.territory.TerritoryScene;
import cn.mulin.territory.Unit;
import cn.mulin.territory.division.Divisions;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real server in a process of its own, to be killed. It does what it reads: {@code apply <town>} has a roster of the town
 * applied and says when some villages are; {@code watch <town>} only looks on and says how many households each village
 * has, as it is found and when all is done.
 */
final class RosterServer {

    static final int HOUSEHOLDS = 300;
    static final int HALFWAY = 3;
    private static final int VILLAGES = 12;
    private static final CountyCode COUNTY = TerritoryScene.SHUANGFENG;

    private final ApplicationContext context;

    private RosterServer(ApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) {
        var server = new RosterServer(SpringApplication.run(
                MulinApplication.class,
                "--mulin.home=" + arguments[0],
                "--mulin.keys=" + arguments[0] + "/keys",
                "--mulin.demo=off",
                "--server.port=0"));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace(System.out);
            Runtime.getRuntime().halt(1);
        });
        CountyContext.run(COUNTY, server::serve);
    }

    private void serve() {
        var counties = context.getBean(Counties.class);
        if (counties.find(COUNTY).isEmpty()) {
            counties.create(COUNTY, "双峰县", true);
            context.getBean(Divisions.class)
                    .importFrom(COUNTY, Divisions.shipped(COUNTY).orElseThrow());
        }
        say("READY");
        var words = new Scanner(System.in);
        while (words.hasNext()) {
            if (words.next().equals("apply")) {
                apply(town(words.next()));
            } else {
                watch(town(words.next()));
            }
        }
    }

    private void apply(Unit town) {
        RosterScene.officer(COUNTY + "/").run(() -> {
            var rosters = context.getBean(Rosters.class);
            var id = rosters.receive(town.id(), "镇.xlsx", roster(town).workbook());
            until(() -> state(town).equals("CHECKED"));
            rosters.apply(id, false);
            until(() -> applied(id) >= HALFWAY);
            say("HALFWAY");
        });
    }

    /** The database may be away for a while. */
    private void watch(Unit town) {
        until(() -> !counts(town).isEmpty());
        say("FOUND " + counts(town));
        until(() -> state(town).equals("DONE"));
        say("DONE " + counts(town));
    }

    private RosterScene roster(Unit town) {
        var roster = RosterScene.roster();
        context.getBean(Territory.class).children(town.id()).stream()
                .limit(VILLAGES)
                .forEach(village -> {
                    for (int number = 1; number <= HOUSEHOLDS; number++) {
                        roster.household("K" + number, number + "号", "")
                                .with(Sheet.HOUSEHOLDS, Column.VILLAGE, village.code())
                                .person("K" + number, "黎某甲", "户主", "")
                                .with(Sheet.PEOPLE, Column.VILLAGE, village.code());
                    }
                });
        return roster;
    }

    private Unit town(String code) {
        var town = new AtomicReference<Unit>();
        until(() -> {
            town.set(context.getBean(Territory.class).byCode(code).orElseThrow());
            return true;
        });
        return town.get();
    }

    private String state(Unit town) {
        return db().sql("select state from roster.import where unit_id = ?")
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private int applied(ImportId id) {
        return db().sql("select count(*) from roster.village_import where import_id = ? and state = 'APPLIED'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private String counts(Unit town) {
        return db().sql("""
                        select count(h.id) from roster.village_import v
                        left join people.household h on h.village_id = v.village_id
                        where v.import_id = (select id from roster.import where unit_id = ?)
                        group by v.village_id order by v.village_id
                        """).param(town.id().value()).query(Integer.class).list().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private JdbcClient db() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .until(holds);
    }

    private static void say(String words) {
        System.out.println("::" + words);
        System.out.flush();
    }
}
