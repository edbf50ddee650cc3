package cn.mulin.bench;

import cn.mulin.access.Role;
import cn.mulin.demo.GeneratedCounties;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Scope;
import cn.mulin.territory.LayOut;
import cn.mulin.territory.Line;
import cn.mulin.territory.Lines;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.Units;
import cn.mulin.territory.ladder.Ladders;
import cn.mulin.territory.place.PlacePinyin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;

/** A county of so many units, and places of it to ask about. Its villages are alike, however many there are. */
final class TreeGround {

    private static final List<Integer> OF_A_VILLAGE = List.of(26, 221, 1_900);
    private static final int IN_A_VILLAGE =
            OF_A_VILLAGE.stream().mapToInt(Integer::intValue).sum();
    private static final int PLACES = 400;
    private static final int CLERKS = 8;

    private final BenchServer server;
    private final CountyCode code;
    private final Random random = new Random(7);
    private final List<Place> places = new ArrayList<>();
    private final List<Visitor> clerks = new ArrayList<>();
    private final Visitor office;
    private final long units;

    TreeGround(BenchServer server, CountyCode code, int units) {
        this.server = server;
        this.code = code;
        server.bean(GeneratedCounties.class).open(new GeneratedCounties.Wanted(code, null, 0, 7, null));
        var everything =
                new Actor(Actor.SYSTEM.account(), Actor.Kind.SYSTEM, null, null, Set.of(), Scope.of(code + "/"));
        this.units = CountyContext.in(code, () -> everything.call(() -> plant(units)));
        var visitors = new Visitors(server, code);
        this.office =
                CountyContext.in(code, () -> visitors.at(territory().county().id(), Role.COUNTY_OFFICE));
        places.stream()
                .map(Place::village)
                .distinct()
                .limit(CLERKS)
                .forEach(village -> clerks.add(visitors.at(village.id(), Role.VILLAGE_CLERK)));
    }

    /** A neighbourhood and all above it. */
    record Place(Unit town, Unit village, Unit area, Unit group, Unit neighbourhood) {

        /** As somebody would say it. */
        String said() {
            return town.name() + village.name() + group.name() + neighbourhood.name() + "门口的路灯坏了三天了";
        }

        /** One of the names it is looked for by. */
        String name(int which) {
            return switch (which % 5) {
                case 0 -> village.name();
                case 1 -> village.name().substring(0, 2);
                case 2 -> area.name();
                case 3 -> group.name();
                default -> neighbourhood.name();
            };
        }

        String initials(int which) {
            return PlacePinyin.of((which % 2 == 0 ? village : group).name()).initials();
        }

        /** One of those that open onto others. */
        Unit node(int which) {
            return switch (which % 4) {
                case 0 -> town;
                case 1 -> village;
                case 2 -> area;
                default -> group;
            };
        }
    }

    long units() {
        return units;
    }

    Visitor office() {
        return office;
    }

    Visitor clerk(int i) {
        return clerks.get(i % clerks.size());
    }

    Place place(int i) {
        return places.get(i % places.size());
    }

    private long plant(int wanted) {
        var villages = new ArrayList<Unit>();
        var county = territory().county();
        var towns = territory().children(county.id());
        towns.forEach(town -> villages.addAll(territory().children(town.id())));
        int divisions = 1 + towns.size() + villages.size();
        int divided = Math.clamp((wanted - divisions) / IN_A_VILLAGE, 1, villages.size());
        var counts = counts((wanted - divisions) / divided);
        var plans = villages.subList(0, divided).stream()
                .map(village -> new LayOut(village, line(village).id(), counts))
                .toList();
        int made = server.bean(Units.class).layOut(plans, "基准");
        new TableStore(server.bean(DataSource.class)).analyse();
        for (int i = 0; i < PLACES; i++) {
            places.add(somewhere(villages.get(random.nextInt(divided)), towns));
        }
        return made + divisions;
    }

    /** Nearly what a village of the large county has. */
    private static List<Integer> counts(int inAVillage) {
        return OF_A_VILLAGE.stream()
                .map(count -> Math.max(1, (int) ((long) count * inAVillage / IN_A_VILLAGE)))
                .toList();
    }

    private Line line(Unit village) {
        var ladder = server.bean(Ladders.class).all().getFirst();
        return server.bean(Lines.class)
                .set(village, ladder.id(), Line.Purpose.SERVICE, "服务线", LocalDate.of(2023, 10, 8));
    }

    private Place somewhere(Unit village, List<Unit> towns) {
        var area = one(village);
        var group = one(area);
        var town = towns.stream()
                .filter(each -> each.id().equals(village.parent()))
                .findFirst()
                .orElseThrow();
        return new Place(town, village, area, group, one(group));
    }

    private Unit one(Unit parent) {
        var children = territory().children(parent.id());
        return children.get(random.nextInt(children.size()));
    }

    private Territory territory() {
        return server.bean(Territory.class);
    }
}
