package cn.mulin.bench;

import cn.mulin.access.Role;
import cn.mulin.county.Counties;
import cn.mulin.demo.GeneratedCounties;
import cn.mulin.demo.InventedCounty;
import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Scope;
import cn.mulin.kernel.Words;
import cn.mulin.roster.Rosters;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.ladder.Ladders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * How long a county's rosters take, against the same rows by plain {@code COPY}, and how much memory. They are read, checked
 * and applied by the code behind the page; the rows copied are those that the import left, sealed as they are.
 */
@Component
@Command.Said(name = "bench roster", usage = "[--households 420000]", does = "名册导入：一镇一本，读、查、写，再导一遍；与同样的行直接 COPY 相比")
class RosterCommand implements Command {

    private static final CountyCode COUNTY = new CountyCode("430181");
    private static final CountyCode COPY = new CountyCode("430182");
    private static final long SEED = 7;

    private final ApplicationContext command;
    private final MulinProperties properties;

    RosterCommand(ApplicationContext command, MulinProperties properties) {
        this.command = command;
        this.properties = properties;
    }

    @Override
    public void run(Words words, PrintStream out) throws IOException {
        int households = Numbers.of(words, "households", 420_000, 400, 2_000_000);
        var figures = new Figures(out, "roster");
        var folder = Files.createDirectories(properties.home().resolve("books"));
        try (var server = BenchServer.start(command, properties)) {
            new Running(server, figures, folder).run(households);
        }
        figures.end();
    }

    private static final class Running {

        private final BenchServer server;
        private final Figures figures;
        private final Path folder;

        Running(BenchServer server, Figures figures, Path folder) {
            this.server = server;
            this.figures = figures;
            this.folder = folder;
        }

        /** A town's roster. */
        private record Book(Unit town, Path file, int rows) {}

        void run(int households) throws IOException {
            server.bean(GeneratedCounties.class).open(new GeneratedCounties.Wanted(COUNTY, null, 0, SEED, null));
            var books = CountyContext.in(COUNTY, () -> books(households));
            var officer = officer();
            var heap = new Heap();
            double first = importAll(books, officer, "changes");
            double second = importAll(books, officer, "second_run_changes");
            figures.put("import_seconds", first);
            figures.put("second_run_seconds", second);
            figures.put("peak_heap_mb", heap.peakMegabytes());
            figures.put("left_after_gc_mb", heap.leftMegabytes());
            double copy = copy();
            figures.put("copy_seconds", copy);
            figures.put("ratio", first / copy);
            figures.say("  导入 %.1f 秒，COPY %.1f 秒，比值 %.2f", first, copy, first / copy);
        }

        private List<Book> books(int households) throws IOException {
            var territory = server.bean(Territory.class);
            var ladder = server.bean(Ladders.class).all().getFirst();
            var towns = territory.children(territory.county().id());
            int villages = towns.stream()
                    .mapToInt(town -> territory.children(town.id()).size())
                    .sum();
            var today = LocalDate.now(server.bean(Clock.class));
            var writer = new RosterBooks(new InventedCounty(COUNTY, ladder, households, villages, SEED, today), ladder);
            var books = new ArrayList<Book>();
            var watch = new Watch();
            for (var town : towns) {
                var file = folder.resolve(town.code() + ".xlsx");
                books.add(new Book(town, file, writer.write(territory.children(town.id()), file)));
            }
            int rows = books.stream().mapToInt(Book::rows).sum();
            figures.say("  写好 %d 本名册，%,d 行，用 %.1f 秒", books.size(), rows, watch.seconds());
            figures.put("rows", rows);
            return books;
        }

        private Actor officer() {
            var county =
                    CountyContext.in(COUNTY, () -> server.bean(Territory.class).county());
            var account = new Visitors(server, COUNTY).seated(county.id(), Role.COUNTY_OFFICE);
            return new Actor(
                    account.value(), Actor.Kind.STAFF, null, null, Set.of("roster:import"), Scope.of(county.path()));
        }

        private double importAll(List<Book> books, Actor officer, String changesNamed) throws IOException {
            var watch = new Watch();
            int changes = 0;
            int faults = 0;
            for (var book : books) {
                var result = CountyContext.in(COUNTY, () -> officer.call(() -> take(book)));
                changes += result.totals().changes();
                faults += result.faults();
                figures.say(
                        "  %s %,d 行：改动 %,d，写了 %d 个村，有问题 %d 行；共用 %.0f 秒",
                        book.town().name(),
                        book.rows(),
                        result.totals().changes(),
                        result.applied(),
                        result.faults(),
                        watch.seconds());
            }
            double seconds = watch.seconds();
            figures.put(changesNamed, changes);
            if (faults > 0) {
                throw new IllegalStateException(faults + " rows of the generated rosters are at fault");
            }
            return seconds;
        }

        private Rosters.Result take(Book book) throws IOException {
            try (var content = Files.newInputStream(book.file())) {
                return server.bean(Rosters.class)
                        .importNow(book.town().id(), book.file().getFileName().toString(), content);
            }
        }

        /** Into an empty county with the same tables, indexes and references. */
        private double copy() {
            server.bean(Counties.class).create(COPY, "对照", true);
            var tables = new TableStore(server.bean(DataSource.class));
            double seconds = 0;
            for (var part : TableStore.OF_A_ROSTER) {
                var file = folder.resolve("rows.copy");
                CountyContext.in(COUNTY, () -> tables.copyOut(part, file));
                var watch = new Watch();
                long rows = CountyContext.in(COPY, () -> tables.copyIn(part, file));
                seconds += watch.seconds();
                figures.say("  COPY %s %,d 行，%.1f 秒", part.table(), rows, watch.seconds());
            }
            return seconds;
        }
    }
}
