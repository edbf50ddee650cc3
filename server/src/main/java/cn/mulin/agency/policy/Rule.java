package cn.mulin.agency.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 比对规则 — who may well be entitled to a kind of service, as data of the county. Each change is a new version.
 *
 * @param kind the service
 * @param condition as it is written; {@link ConditionReader} reads it
 * @param basis law and article
 * @param validUntil its last day; null while there is none
 */
record Rule(
        String code,
        int version,
        String kind,
        String name,
        String condition,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
