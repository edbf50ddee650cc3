package cn.mulin.roster;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.AuditLog;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.roster.RosterImport.State;
import cn.mulin.roster.paper.PaperProblem;
import cn.mulin.territory.Territory;
import cn.mulin.territory.Unit;
import cn.mulin.territory.UnitId;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 名册 — the way in: hand in a roster for a village, town or county; it is read and checked by itself, and applied village by
 * village when somebody says so.
 */
@Service
public class Rosters {

    private static final int LONGEST_NAME = 200;

    private final ImportStore imports;
    private final VillageStore villages;
    private final ImportQueries queries;
    private final SealedFiles files;
    private final RosterWorker worker;
    private final Territory territory;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Rosters(
            ImportStore imports,
            VillageStore villages,
            ImportQueries queries,
            SealedFiles files,
            RosterWorker worker,
            Territory territory,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.imports = imports;
        this.villages = villages;
        this.queries = queries;
        this.files = files;
        this.worker = worker;
        this.territory = territory;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * 结果 — what an import came to.
     *
     * @param refusal why the file as a whole could not be read
     * @param totals what was written, or would be
     * @param faults rows' faults, of all villages and of none
     * @param applied how many villages were written
     */
    public record Result(ImportId id, @Nullable String refusal, Totals totals, int faults, int applied) {}

    /**
     * Takes a roster in; it is read in the background.
     *
     * @throws Refusal when the unit is no division of the actor's, or the file is too large
     */
    public ImportId receive(UnitId unit, @Nullable String fileName, InputStream content) {
        return keep(unit, fileName, content, true);
    }

    private ImportId keep(UnitId unit, @Nullable String fileName, InputStream content, boolean begin) {
        var actor = Actor.current();
        var division = territory.unit(unit, actor.scope());
        if (division.tier() == Unit.Tier.RUNG) {
            throw Refusal.of(PaperProblem.NOT_A_DIVISION, division.name());
        }
        var id = ImportId.next();
        var kept = files.keep(id, content);
        var one = new RosterImport(id, unit, division.path(), actor.account(), State.READING, false, 0, 0);
        transaction.executeWithoutResult(status -> {
            imports.add(one, plain(fileName), kept, now());
            audit.did("roster.received", "import", id.value());
            if (begin) {
                beginAfterCommit();
            }
        });
        return id;
    }

    /** A folder before it is left out, as is what no screen shows. */
    private static String plain(@Nullable String fileName) {
        var name = fileName == null
                ? ""
                : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return name.isEmpty() ? "名册" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /**
     * Begins to write what was checked.
     *
     * @param faultlessOnly that some rows are wrong is known, and the villages without a fault are wanted all the same
     * @throws Refusal when it is not checked, or has faults that nobody spoke of
     */
    public void apply(ImportId id, boolean faultlessOnly) {
        transaction.executeWithoutResult(status -> {
            var one = imports.lock(id, Actor.current().scope());
            refuseUnlessChecked(one);
            if (!faultlessOnly && villages.faults(id) > 0) {
                throw Refusal.of(RosterProblem.HAS_FAULTS, villages.faults(id));
            }
            if (queries.faultless(id) == 0) {
                throw Refusal.of(RosterProblem.NOTHING_TO_APPLY);
            }
            imports.applying(id, faultlessOnly, now());
            audit.did("roster.apply-asked", "import", id.value());
            beginAfterCommit();
        });
    }

    /** Not before the row can be seen by others; the request around it may have a transaction of its own. */
    private void beginAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    private static void refuseUnlessChecked(RosterImport one) {
        switch (one.state()) {
            case CHECKED -> {}
            case READING -> throw Refusal.of(RosterProblem.NOT_CHECKED_YET);
            case APPLYING -> throw Refusal.of(RosterProblem.ALREADY_APPLYING);
            default -> throw Refusal.of(RosterProblem.ALREADY_OVER);
        }
    }

    /** Lets go of an import before it is applied; nothing was written. */
    public void cancel(ImportId id) {
        transaction.executeWithoutResult(status -> {
            var one = imports.lock(id, Actor.current().scope());
            if (one.state() == State.APPLYING) {
                throw Refusal.of(RosterProblem.ALREADY_APPLYING);
            }
            if (one.state().over()) {
                throw Refusal.of(RosterProblem.ALREADY_OVER);
            }
            imports.finished(id, State.CANCELLED, now());
            audit.did("roster.cancelled", "import", id.value());
        });
        worker.forgetFile(id);
    }

    /**
     * Takes a roster in, reads it, checks it and applies what has no fault, here and now, as {@link Actor#current()}: for
     * the command line.
     */
    public Result importNow(UnitId unit, String fileName, InputStream content) {
        var scope = Actor.current().scope();
        var id = keep(unit, fileName, content, false);
        worker.carryNow(id, scope);
        var checked = imports.find(id, scope);
        if (checked.state() == State.CHECKED && queries.faultless(id) > 0) {
            transaction.executeWithoutResult(status -> imports.applying(id, true, now()));
            worker.carryNow(id, scope);
        }
        return result(id, scope);
    }

    private Result result(ImportId id, Scope scope) {
        return new Result(id, queries.refusal(id, scope), queries.totals(id), villages.faults(id), queries.applied(id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
