package cn.mulin.territory;

import static java.util.Objects.requireNonNullElse;

import cn.mulin.kernel.Actor;
import cn.mulin.kernel.Ids;
import cn.mulin.territory.place.PlacePinyin;
import cn.mulin.territory.place.PlaceWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Repository;

/** Plants new units, one or hundreds of thousands, with their desks, first versions and place names: by {@code COPY}. */
@Repository
class PlantStore {

    private static final String UNITS =
            "unit (id, code, path, parent_id, tier, height, line_id, name, full_name, pinyin, "
                    + "initials, division_type, kind, opened_on)";
    private static final String VERSIONS =
            "unit_version (unit_id, valid_from, parent_id, code, name, kind, change, reason, account)";
    private static final String DESKS = "desk (id, unit_id, path, kind, name, height, staffed, above_id, opened_on)";
    private static final String PLACE_NAMES = "place_name (id, unit_id, path, word, kind)";

    private final DSLContext db;
    private final Clock clock;

    PlantStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Parents come before their children. */
    void plant(List<UnitDraft> drafts, Change change, @Nullable String reason) {
        var today = LocalDate.now(clock).toString();
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS).toString();
        var account = Actor.current().account();
        var readings = new HashMap<String, PlacePinyin>();
        db.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy(copy, UNITS, drafts, (draft, rows) -> unit(draft, rows, readings, today));
            copy(copy, VERSIONS, drafts, (draft, rows) -> version(draft, rows, now, change, reason, account));
            copy(copy, DESKS, drafts, (draft, rows) -> desk(draft, rows, today));
            copy(copy, PLACE_NAMES, drafts, PlantStore::placeNames);
        });
    }

    private static void unit(UnitDraft draft, Rows rows, Map<String, PlacePinyin> readings, String today) {
        var pinyin = readings.computeIfAbsent(draft.name(), PlacePinyin::of);
        rows.add(
                draft.id(),
                draft.code(),
                draft.path(),
                draft.parent(),
                draft.tier(),
                draft.height(),
                draft.line(),
                draft.name(),
                draft.fullName(),
                pinyin.letters(),
                pinyin.initials(),
                draft.divisionType(),
                draft.kind(),
                today);
    }

    private static void version(
            UnitDraft draft, Rows rows, String now, Change change, @Nullable String reason, UUID account) {
        rows.add(draft.id(), now, draft.parent(), draft.code(), draft.name(), draft.kind(), change, reason, account);
    }

    private static void desk(UnitDraft draft, Rows rows, String today) {
        rows.add(
                draft.id(),
                draft.id(),
                draft.path(),
                DeskKind.ownOf(draft.tier()),
                draft.deskName(),
                draft.height(),
                draft.staffed(),
                draft.parent(),
                today);
    }

    private static void placeNames(UnitDraft draft, Rows rows) {
        for (var word : PlaceWord.of(draft.name(), draft.fullName(), draft.tier())) {
            rows.add(Ids.next(), draft.id(), draft.path(), word.word(), word.kind());
        }
    }

    private static void copy(CopyManager copy, String into, List<UnitDraft> drafts, BiConsumer<UnitDraft, Rows> writer)
            throws SQLException {
        var stream = copy.copyIn("copy territory." + into + " from stdin");
        var rows = new Rows(stream::writeToCopy);
        try {
            for (var draft : drafts) {
                writer.accept(draft, rows);
            }
            rows.flush();
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    /** Where bytes go. */
    private interface Sink {
        void write(byte[] bytes, int from, int length) throws SQLException;
    }

    /** Lines of {@code COPY}'s text format, handed on in pieces. */
    private static final class Rows {

        private static final int PIECE = 1 << 16;

        private final Sink sink;
        private final StringBuilder text = new StringBuilder(PIECE + 1024);

        Rows(Sink sink) {
            this.sink = sink;
        }

        void add(@Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : "\t");
                append(values[i]);
            }
            text.append('\n');
            if (text.length() > PIECE) {
                flush();
            }
        }

        void flush() {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                sink.write(bytes, 0, bytes.length);
            } catch (SQLException broken) {
                throw new UncheckedIOException(new IOException("COPY was cut short", broken));
            }
            text.setLength(0);
        }

        private void append(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
                return;
            }
            var plain = requireNonNullElse(value.toString(), "");
            for (int i = 0; i < plain.length(); i++) {
                switch (plain.charAt(i)) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(plain.charAt(i));
                }
            }
        }
    }
}
