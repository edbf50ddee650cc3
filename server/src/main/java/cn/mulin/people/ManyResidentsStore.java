package cn.mulin.people;

import static cn.mulin.db.people.Tables.RESIDENT;
import static cn.mulin.kernel.ScopeQueries.within;

import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Scope;
import cn.mulin.people.identity.IdNumber;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Loads and writes residents by the thousand, in rows made by {@link ResidentStore}. */
@Repository
class ManyResidentsStore {

    private final DSLContext db;
    private final ResidentStore residents;
    private final ResidentSeals seals;

    ManyResidentsStore(DSLContext db, ResidentStore residents, ResidentSeals seals) {
        this.db = db;
        this.residents = residents;
        this.seals = seals;
    }

    /** @throws Refusal when one of them is not there, or lies outside {@code scope} */
    List<Resident> findAll(Collection<ResidentId> ids, Scope scope) {
        var found = db.selectFrom(RESIDENT)
                .where(
                        RESIDENT.ID.in(ids.stream().map(ResidentId::value).toList()),
                        RESIDENT.LEFT_ON.isNull(),
                        within(RESIDENT.PATH, scope))
                .fetch(residents::resident);
        if (found.size() != Set.copyOf(ids).size()) {
            throw Refusal.of(PeopleProblem.UNKNOWN);
        }
        return found;
    }

    /** As many {@link ResidentStore#replace} in one batch; who stops being the head goes first, for a household has one. */
    void replaceAll(Collection<BulkChanges.Rewritten<Resident>> all) {
        var updates = all.stream()
                .sorted(Comparator.comparing(each -> each.after().relation().head()))
                .map(each -> {
                    var row = residents.row(each.after());
                    row.setVersion(each.before().version() + 1);
                    row.changed(RESIDENT.ID, false);
                    return db.update(RESIDENT).set(row).where(ResidentStore.at(each.before()));
                })
                .toList();
        try {
            for (int changed : db.batch(updates).execute()) {
                ResidentStore.refuseStale(changed);
            }
        } catch (DuplicateKeyException taken) {
            throw ResidentStore.refusal(taken);
        }
    }

    Map<IdNumber, ResidentId> holders(Collection<IdNumber> numbers, Scope scope) {
        var byIndex = numbers.stream()
                .distinct()
                .collect(Collectors.toMap(number -> ByteBuffer.wrap(seals.index(number)), Function.identity()));
        return db
                .select(RESIDENT.ID_NUMBER_INDEX, RESIDENT.ID)
                .from(RESIDENT)
                .where(
                        RESIDENT.ID_NUMBER_INDEX.in(
                                byIndex.keySet().stream().map(ByteBuffer::array).toList()),
                        RESIDENT.LEFT_ON.isNull(),
                        within(RESIDENT.PATH, scope))
                .orderBy(RESIDENT.ID)
                .stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(byIndex.get(ByteBuffer.wrap(row.value1()))),
                        row -> new ResidentId(row.value2()),
                        (first, later) -> first));
    }
}
