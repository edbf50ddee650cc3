package cn.mulin.people;

import cn.mulin.kernel.Refusal;
import cn.mulin.people.ResidentDraft.NoIdNumber;
import cn.mulin.people.identity.Gender;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.PersonName;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Relation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 居民表单 — a resident as somebody wrote it down; read into its normal form, or refused with what is wrong. */
record ResidentForm(
        @NotBlank @Size(max = 100) String name,
        @Nullable Gender gender,
        @PastOrPresent @Nullable LocalDate bornOn,
        @NotNull Relation relation,
        boolean registeredHere,
        boolean livesHere,
        @Size(max = 40) @Nullable String idNumber,
        @Nullable NoIdNumber noIdNumberWhy,
        @Size(max = 40) @Nullable String phone) {

    ResidentDraft draft(ResidentId id, LocalDate today) {
        return draft(id, readIdNumber(today), readPhone());
    }

    /** A number that was not sent stays as it is: the form came masked. */
    ResidentDraft onto(ResidentDraft before, LocalDate today) {
        return draft(
                before.id(),
                idNumber == null ? before.idNumber() : readIdNumber(today),
                phone == null ? before.phone() : readPhone());
    }

    private ResidentDraft draft(ResidentId id, @Nullable IdNumber number, @Nullable Phone called) {
        return new ResidentDraft(
                id,
                readName(),
                gender == null ? Gender.UNKNOWN : gender,
                bornOn,
                relation,
                registeredHere,
                livesHere,
                number,
                noIdNumberWhy,
                called);
    }

    private PersonName readName() {
        return switch (PersonName.read(name)) {
            case PersonName.Reading.Valid valid -> valid.name();
            case PersonName.Reading.Wrong wrong ->
                throw Refusal.of(PeopleProblem.NAME_FLAWED, wrong.flaw().words());
        };
    }

    private @Nullable IdNumber readIdNumber(LocalDate today) {
        if (idNumber == null || idNumber.isBlank()) {
            return null;
        }
        return switch (IdNumber.read(idNumber, today)) {
            case IdNumber.Reading.Valid valid -> valid.number();
            case IdNumber.Reading.FifteenDigits old -> throw Refusal.of(PeopleProblem.ID_NUMBER_OLD);
            case IdNumber.Reading.Wrong wrong ->
                throw Refusal.of(PeopleProblem.ID_NUMBER_FLAWED, wrong.flaw().words());
        };
    }

    private @Nullable Phone readPhone() {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        return switch (Phone.read(phone)) {
            case Phone.Reading.Valid valid -> valid.phone();
            case Phone.Reading.Wrong wrong ->
                throw Refusal.of(PeopleProblem.PHONE_FLAWED, wrong.flaw().words());
        };
    }
}
