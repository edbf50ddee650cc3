package cn.mulin.roster;

import cn.mulin.people.identity.HalfWidth;
import cn.mulin.roster.plan.Flaw;
import cn.mulin.roster.workbook.Column;
import cn.mulin.roster.workbook.Line;
import cn.mulin.roster.workbook.LineSink;
import cn.mulin.roster.workbook.RosterFile;
import cn.mulin.territory.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a roster into the waiting room, each row to its village. */
@Component
class RosterReader {

    private static final int CHUNK = 2_000;
    private static final int IGNORED_MOST = 500;

    private final SealedFiles files;
    private final Villages villages;
    private final ImportStore imports;
    private final StagedStore staged;
    private final VillageStore store;
    private final TransactionOperations transaction;

    RosterReader(
            SealedFiles files,
            Villages villages,
            ImportStore imports,
            StagedStore staged,
            VillageStore store,
            TransactionOperations transaction) {
        this.files = files;
        this.villages = villages;
        this.imports = imports;
        this.staged = staged;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Reads all of it, from the beginning; whatever was read before is forgotten.
     *
     * @throws cn.mulin.kernel.Refusal when the file as a whole cannot be read
     */
    void read(RosterImport one) {
        transaction.executeWithoutResult(status -> {
            staged.forget(one.id());
            store.forget(one.id());
        });
        var sink = stage(one, true);
        transaction.executeWithoutResult(status -> {
            imports.read(one.id(), sink.rows, sink.staged, String.join("、", sink.ignored));
            store.addAllStaged(one.id());
        });
    }

    /** Fills the waiting room again after it was lost; what was found out before stands. */
    void stageAgain(RosterImport one) {
        transaction.executeWithoutResult(status -> staged.forget(one.id()));
        stage(one, false);
    }

    private Sink stage(RosterImport one, boolean first) {
        var sink =
                new Sink(one, new ByName(villages.below(one.path(), one.actor().scope())), first);
        try (var content = files.open(one.id())) {
            RosterFile.read(content, sink);
        } catch (IOException broken) {
            throw new UncheckedIOException("a roster cannot be read from the disk", broken);
        }
        sink.flush();
        return sink;
    }

    /** The villages of a subtree by what a row may call them. */
    private static final class ByName {

        private final Map<String, @Nullable Unit> known = new HashMap<>();
        private final @Nullable Unit only;

        ByName(List<Unit> villages) {
            only = villages.size() == 1 ? villages.getFirst() : null;
            // two villages of one name are told apart by their codes
            villages.forEach(village -> known.put(village.name(), known.containsKey(village.name()) ? null : village));
            villages.forEach(village -> known.put(village.code(), village));
        }

        @Nullable
        Unit of(String text) {
            if (text.isBlank()) {
                return only;
            }
            var plain = HalfWidth.of(text).strip();
            var code = known.get(plain.split("\\s", 2)[0]);
            return code != null ? code : known.get(HalfWidth.withoutSpaces(plain));
        }
    }

    /** Takes rows in chunks, each chunk a transaction. */
    private final class Sink implements LineSink {

        private final RosterImport one;
        private final ByName names;
        private final boolean first;
        private final List<StagedStore.Staged> waiting = new ArrayList<>(CHUNK);
        private final List<Flaw> astray = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private int rows;
        private int staged;
        private long done;
        private long all;

        Sink(RosterImport one, ByName names, boolean first) {
            this.one = one;
            this.names = names;
            this.first = first;
        }

        @Override
        public void take(Line line) {
            rows++;
            var village = names.of(line.at(Column.VILLAGE).text());
            if (village != null) {
                waiting.add(new StagedStore.Staged(village.id(), line));
            } else {
                astray.add(new Flaw(line.sheet(), line.number(), Column.VILLAGE, true, astray(line)));
            }
            if (waiting.size() + astray.size() >= CHUNK) {
                flush();
            }
        }

        private static String astray(Line line) {
            return line.at(Column.VILLAGE).blank() ? "没有填，认不出是哪个村（社区）" : "这次导入的范围里没有这个村（社区），请从下拉里选";
        }

        @Override
        public void ignored(String tab) {
            if (String.join("、", ignored).length() + tab.length() < IGNORED_MOST) {
                ignored.add(tab);
            }
        }

        @Override
        public void progress(long done, long all) {
            this.done = done;
            this.all = all;
        }

        void flush() {
            transaction.executeWithoutResult(status -> {
                RosterReader.this.staged.add(one.id(), waiting);
                if (first) {
                    store.flaws(one.id(), null, one.path(), astray);
                    imports.progress(one.id(), rows, done, all);
                }
            });
            staged += waiting.size();
            waiting.clear();
            astray.clear();
        }
    }
}
