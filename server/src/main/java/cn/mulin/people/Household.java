package cn.mulin.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 户 — people at one door, for service; may differ from the register.
 *
 * @param code given by the village, unique in it; a roster read again knows the household by it
 * @param door where it lives, as people there say it
 * @param vacantRegistration 空挂户: registered here, living elsewhere
 * @param placedOn since when it belongs to its present unit
 */
record Household(
        HouseholdId id,
        Place place,
        LocalDate placedOn,
        String code,
        String door,
        Dwelling dwelling,
        boolean vacantRegistration,
        @Nullable String note,
        Provenance provenance,
        int version) {

    /** The fields whose source is kept. */
    static final List<String> FIELDS = List.of("unit", "door", "dwelling", "vacantRegistration");

    /** 销户缘由. */
    enum Ending {
        MOVED_AWAY,
        JOINED,
        DEMOLISHED,
        MISTAKE
    }

    static Household from(HouseholdDraft draft, String code, Place place, Provenance.Source source, LocalDate today) {
        return new Household(
                draft.id(),
                place,
                today,
                code,
                draft.door(),
                draft.dwelling(),
                draft.vacantRegistration(),
                draft.note(),
                Provenance.NONE.with(FIELDS, source, today),
                0);
    }

    Household placed(Place there, Provenance.Source source, LocalDate today) {
        return new Household(
                id,
                there,
                today,
                code,
                door,
                dwelling,
                vacantRegistration,
                note,
                provenance.with(List.of("unit"), source, today),
                version);
    }

    Household coded(String given) {
        return new Household(id, place, placedOn, given, door, dwelling, vacantRegistration, note, provenance, version);
    }

    /** The same household as described anew; whatever was said counts as confirmed today. */
    Household described(HouseholdDraft draft, Provenance.Source source, LocalDate today) {
        return new Household(
                id,
                place,
                placedOn,
                draft.code() == null ? code : draft.code(),
                draft.door(),
                draft.dwelling(),
                draft.vacantRegistration(),
                draft.note(),
                provenance.with(List.of("door", "dwelling", "vacantRegistration"), source, today),
                version);
    }

    Household confirmed(List<String> fields, Provenance.Source source, LocalDate today) {
        return new Household(
                id,
                place,
                placedOn,
                code,
                door,
                dwelling,
                vacantRegistration,
                note,
                provenance.with(fields, source, today),
                version);
    }
}
