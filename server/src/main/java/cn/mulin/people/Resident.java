package cn.mulin.people;

import cn.mulin.people.ResidentDraft.NoIdNumber;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 居民 — a natural person living or registered here, with what is sealed about them opened: never leaves the module. */
record Resident(
        ResidentId id,
        HouseholdId household,
        Place place,
        PersonName name,
        Gender gender,
        @Nullable LocalDate bornOn,
        Relation relation,
        boolean registeredHere,
        boolean livesHere,
        @Nullable IdNumber idNumber,
        @Nullable NoIdNumber noIdNumberWhy,
        @Nullable Phone phone,
        Provenance provenance,
        int version) {

    /** The fields whose source is kept. */
    static final List<String> FIELDS =
            List.of("name", "gender", "bornOn", "relation", "registeredHere", "livesHere", "idNumber", "phone");

    private static final List<String> BY_ID_NUMBER = List.of("gender", "bornOn");

    /** 离开缘由. */
    enum Leaving {
        MOVED_AWAY,
        DIED,
        MERGED,
        MISTAKE
    }

    static Resident from(
            ResidentDraft draft, HouseholdId household, Place place, Provenance.Source source, LocalDate today) {
        return new Resident(
                draft.id(),
                household,
                place,
                draft.name(),
                draft.gender(),
                draft.bornOn(),
                draft.relation(),
                draft.registeredHere(),
                draft.livesHere(),
                draft.idNumber(),
                draft.noIdNumberWhy(),
                draft.phone(),
                marks(Provenance.NONE, draft, source, today),
                0);
    }

    /** The same person as described anew; whatever was said counts as confirmed today. */
    Resident described(ResidentDraft draft, Provenance.Source source, LocalDate today) {
        return new Resident(
                id,
                household,
                place,
                draft.name(),
                draft.gender(),
                draft.bornOn(),
                draft.relation(),
                draft.registeredHere(),
                draft.livesHere(),
                draft.idNumber(),
                draft.noIdNumberWhy(),
                draft.phone(),
                marks(provenance, draft, source, today),
                version);
    }

    /** What is said of them, without what the roster adds. */
    ResidentDraft draft() {
        return new ResidentDraft(
                id, name, gender, bornOn, relation, registeredHere, livesHere, idNumber, noIdNumberWhy, phone);
    }

    Resident movedTo(HouseholdId there, Place where, Relation as) {
        return new Resident(
                id,
                there,
                where,
                name,
                gender,
                bornOn,
                as,
                registeredHere,
                livesHere,
                idNumber,
                noIdNumberWhy,
                phone,
                provenance,
                version);
    }

    Resident confirmed(List<String> fields, Provenance.Source source, LocalDate today) {
        return new Resident(
                id,
                household,
                place,
                name,
                gender,
                bornOn,
                relation,
                registeredHere,
                livesHere,
                idNumber,
                noIdNumberWhy,
                phone,
                provenance.with(fields, source, today),
                version);
    }

    /** What was left empty has no source. */
    private static Provenance marks(Provenance before, ResidentDraft draft, Provenance.Source source, LocalDate today) {
        var said = FIELDS.stream()
                .filter(field -> switch (field) {
                    case "idNumber" -> draft.idNumber() != null;
                    case "phone" -> draft.phone() != null;
                    case "bornOn" -> draft.bornOn() != null;
                    case "gender" -> draft.gender() != Gender.UNKNOWN;
                    default -> true;
                })
                .toList();
        var after = before.with(said, source, today);
        return draft.idNumber() == null ? after : after.with(BY_ID_NUMBER, Provenance.Source.ID_NUMBER, today);
    }
}
