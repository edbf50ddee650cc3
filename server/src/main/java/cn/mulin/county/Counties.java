package cn.mulin.county;

import cn.mulin.county.postgres.DatabaseTrouble;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** 县域 — the way in: which counties there are, and setting one up. */
public class Counties {

    private static final Logger log = LoggerFactory.getLogger(Counties.class);
    private static final long BELIEVED = Duration.ofSeconds(3).toNanos();

    private final CountyStore store;
    private final Databases databases;
    private final Migrations migrations;
    private final CountyDataSource roads;
    private final ApplicationEventPublisher events;
    private final Map<CountyCode, Known> known = new ConcurrentHashMap<>();

    Counties(
            CountyStore store,
            Databases databases,
            Migrations migrations,
            CountyDataSource roads,
            ApplicationEventPublisher events) {
        this.store = store;
        this.databases = databases;
        this.migrations = migrations;
        this.roads = roads;
        this.events = events;
    }

    public List<County> all() {
        return store.all();
    }

    /**
     * The county of this code, if this installation has it. What was just read is believed for a moment: another server of
     * the cluster, or a command, may have changed it.
     */
    public Optional<County> find(CountyCode code) {
        var seen = known.get(code);
        if (seen != null && System.nanoTime() - seen.at() < BELIEVED) {
            return Optional.of(seen.county());
        }
        var county = store.find(code);
        county.ifPresentOrElse(this::remember, () -> known.remove(code));
        return county;
    }

    private record Known(County county, long at) {}

    private void remember(County county) {
        known.put(county.code(), new Known(county, System.nanoTime()));
    }

    /** The county the running code works for. */
    public County current() {
        var code = CountyContext.current();
        return find(code).orElseThrow(() -> Refusal.of(CountyProblem.UNKNOWN, code));
    }

    /**
     * Makes the county's database from the template and registers the county. Safe to repeat: what is there is kept.
     *
     * @param demo whether its people are invented
     * @throws Refusal when a real county is to stand where a demo county stands, or the other way round
     */
    public synchronized County create(CountyCode code, String name, boolean demo) {
        var there = store.find(code).orElse(null);
        if (there != null) {
            if (there.demo() != demo) {
                throw Refusal.of(
                        there.demo() ? CountyProblem.DEMO_THERE : CountyProblem.REAL_THERE, code, there.name());
            }
            return there;
        }
        var county = new County(code, name, County.State.SETTING_UP, demo, null, null, null);
        if (!databases.exists(county.database())) {
            databases.createFromTemplate(county.database());
        }
        store.add(county, migrations.stamp());
        log.info("county {} has its database", code);
        events.publishEvent(new CountyAdded(code));
        return county;
    }

    /** Removes a county whose setting up was cut short, with its database; nothing happens where there is none. */
    public synchronized void discard(CountyCode code) {
        var county = store.find(code).orElse(null);
        if (county == null) {
            return;
        }
        if (county.state() != County.State.SETTING_UP) {
            throw Refusal.of(CountyProblem.IN_USE, code);
        }
        roads.forget(code);
        databases.drop(county.database());
        store.remove(code);
        known.remove(code);
    }

    /** 迁入 — fills the empty database of a county that comes from elsewhere. */
    public interface Filling {

        void fill(Connection connection) throws SQLException, IOException;
    }

    /**
     * Takes in a county that comes from elsewhere: registered once its database is filled; nothing is left where that fails.
     *
     * @throws Refusal when there is such a county already
     */
    public synchronized void adopt(County county, Filling filling) throws IOException {
        if (store.find(county.code()).isPresent() || databases.exists(county.database())) {
            throw Refusal.of(CountyProblem.ALREADY_THERE, county.code());
        }
        // connections to an earlier database of this name lead nowhere
        roads.forget(county.code());
        databases.createFromTemplate(county.database());
        boolean filled = false;
        try (var connection = databases.connect(county.database())) {
            connection.setAutoCommit(false);
            filling.fill(connection);
            connection.commit();
            filled = true;
        } catch (SQLException broken) {
            throw DatabaseTrouble.said(broken);
        } finally {
            if (!filled) {
                databases.drop(county.database());
            }
        }
        store.add(county, migrations.stamp());
        store.replace(county);
        remember(county);
        events.publishEvent(new CountyAdded(county.code()));
    }

    /** Names the schema of this release's counties. */
    public String stamp() {
        return migrations.stamp();
    }

    public void change(County county) {
        store.replace(county);
        remember(county);
    }

    /** Makes the template anew where this release brought migrations, then brings every county up, one after the other. */
    synchronized void bringUp() {
        refreshTemplate();
        for (County county : store.all()) {
            if (!store.stampOf(county.code()).equals(migrations.stamp())) {
                log.info("bringing county {} to this release", county.code());
                migrations.bringUp(roads.to(county.code()));
                store.stamped(county.code(), migrations.stamp());
            }
        }
    }

    private void refreshTemplate() {
        var template = Databases.TEMPLATE + '_' + migrations.stamp();
        if (databases.exists(Databases.TEMPLATE)
                && databases.comment(Databases.TEMPLATE).equals(migrations.stamp())) {
            return;
        }
        databases.drop(template);
        databases.create(template);
        try (var draft = roads.alone(template)) {
            migrations.bringUp(draft);
        }
        databases.drop(Databases.TEMPLATE);
        databases.rename(template, Databases.TEMPLATE);
        databases.comment(Databases.TEMPLATE, migrations.stamp());
    }
}
