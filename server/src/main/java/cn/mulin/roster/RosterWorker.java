package cn.mulin.roster;

import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.ProblemTexts;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.roster.RosterImport.State;
import cn.mulin.roster.RosterImport.VillageState;
import cn.mulin.territory.UnitId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Carries imports to where somebody must decide, or to their end. Safe to be killed at any moment: what was done is done,
 * what was not is done by whoever comes next.
 */
@Component
class RosterWorker {

    private static final Logger log = LoggerFactory.getLogger(RosterWorker.class);
    private static final int ATTEMPTS_MOST = 5;
    private static final int STALE_MOST = 3;

    private final WorkStore turnstile;
    private final ImportStore imports;
    private final VillageStore villages;
    private final StagedStore staged;
    private final RosterReader reader;
    private final VillageWriter writer;
    private final SealedFiles files;
    private final ProblemTexts texts;
    private final Clock clock;
    private final Set<CountyCode> atWork = ConcurrentHashMap.newKeySet();

    RosterWorker(
            WorkStore turnstile,
            ImportStore imports,
            VillageStore villages,
            StagedStore staged,
            RosterReader reader,
            VillageWriter writer,
            SealedFiles files,
            ProblemTexts texts,
            Clock clock) {
        this.turnstile = turnstile;
        this.imports = imports;
        this.villages = villages;
        this.staged = staged;
        this.reader = reader;
        this.writer = writer;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    /** Begins in the background whatever waits in this county, unless it is being done already. */
    void wake() {
        var county = CountyContext.current();
        if (atWork.add(county)) {
            Thread.ofVirtual()
                    .name("roster-" + county)
                    .uncaughtExceptionHandler((thread, failure) ->
                            log.error("an import of {} was interrupted; it is taken up again", county, failure))
                    .start(() -> CountyContext.run(county, this::workAndRest));
        }
    }

    /** Who came in between the last look and the rest is seen by the look after it. */
    private void workAndRest() {
        boolean ran;
        try {
            ran = turnstile.tryAlone(this::workOff);
        } finally {
            atWork.remove(CountyContext.current());
        }
        if (ran && imports.nextUnderWay().isPresent()) {
            wake();
        }
    }

    /** Everything that waits in this county, one after the other. */
    private void workOff() {
        for (var next = imports.nextUnderWay(); next.isPresent(); next = imports.nextUnderWay()) {
            carry(next.get());
        }
    }

    /** Carries one import as far as it goes by itself, here and now. */
    void carryNow(ImportId id, Scope scope) {
        turnstile.alone(() -> {
            var one = imports.find(id, scope);
            if (one.state().underWay()) {
                carry(one);
            }
        });
    }

    private void carry(RosterImport one) {
        imports.attempted(one.id());
        one.actor().run(() -> {
            if (one.state() == State.READING) {
                readAndCheck(one);
            } else {
                apply(one);
            }
        });
    }

    private void readAndCheck(RosterImport one) {
        if (one.attempts() >= ATTEMPTS_MOST) {
            imports.refused(one.id(), words(Refusal.of(RosterProblem.GAVE_UP)), now());
            return;
        }
        try {
            reader.read(one);
        } catch (Refusal refusal) {
            staged.forget(one.id());
            imports.refused(one.id(), words(refusal), now());
            return;
        }
        var all = villages.in(one.id(), VillageState.READ);
        for (int done = 0; done < all.size(); done++) {
            writer.check(one, all.get(done));
            imports.progress(one.id(), done + 1, all.size());
        }
        if (!imports.checked(one.id(), now())) {
            staged.forget(one.id());
        }
    }

    private void apply(RosterImport one) {
        var left = villages.in(one.id(), VillageState.CHECKED);
        int all = villages.count(one.id());
        if (!left.isEmpty() && staged.count(one.id()) != one.staged()) {
            log.info("the waiting room of import {} is empty: its file is read again", one.id());
            reader.stageAgain(one);
        }
        for (int done = 0; done < left.size(); done++) {
            imports.progress(one.id(), all - left.size() + done, all);
            apply(one, left.get(done), STALE_MOST);
        }
        imports.progress(one.id(), all, all);
        imports.finished(one.id(), State.DONE, now());
        if (villages.faults(one.id()) == 0) {
            forgetFile(one.id());
        }
    }

    private void apply(RosterImport one, UnitId village, int tries) {
        if (one.attempts() >= ATTEMPTS_MOST) {
            villages.notApplied(one.id(), village, VillageState.FAILED, words(Refusal.of(RosterProblem.GAVE_UP)));
            return;
        }
        try {
            writer.apply(one, village);
        } catch (Refusal refusal) {
            if (refusal.problem() == KernelProblem.STALE && tries > 1) {
                apply(one, village, tries - 1);
            } else {
                villages.notApplied(one.id(), village, VillageState.FAILED, words(refusal));
            }
        } catch (DataIntegrityViolationException raced) {
            log.warn("village {} was changed while import {} was applied", village, one.id());
            villages.notApplied(
                    one.id(), village, VillageState.FAILED, words(Refusal.of(RosterProblem.VILLAGE_CHANGED)));
        }
    }

    /** What is kept no longer than it is needed: the file of an import that left nothing to mend, or is old. */
    void sweep(OffsetDateTime before) {
        List<ImportId> old = imports.filesOlderThan(before, 100);
        old.forEach(this::forgetFile);
    }

    void forgetFile(ImportId id) {
        if (files.remove(id)) {
            imports.fileGone(id, now());
        }
    }

    private String words(Refusal refusal) {
        var words = texts.detail(refusal.problem(), refusal.arguments());
        return words.length() <= 300 ? words : words.substring(0, 299) + "…";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
