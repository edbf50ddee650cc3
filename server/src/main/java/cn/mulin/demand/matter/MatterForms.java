package cn.mulin.demand.matter;

import cn.mulin.calendar.Allowance;
import cn.mulin.demand.matter.Handling.Ceiling;
import cn.mulin.demand.matter.Handling.Counter;
import cn.mulin.demand.matter.Handling.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the county office writes of its matters. */
interface MatterForms {

    int KEYWORDS_AT_MOST = 60;
    int TOGETHER_AT_MOST = 500;

    /** @param handling absent for a branch */
    record NewForm(
            @NotNull @Pattern(regexp = "[0-9A-Z-]{2,20}") String code,
            @Nullable MatterId parent,
            @NotBlank @Size(max = 40) String name,
            @NotNull LocalDate from,
            @Valid @Nullable HandlingForm handling,

            @Nullable @Size(max = KEYWORDS_AT_MOST) List<@Valid @NotNull KeywordForm> keywords) {

        List<Keyword> known() {
            return keywords == null
                    ? List.of()
                    : keywords.stream().map(KeywordForm::keyword).toList();
        }
    }

    /** @param seen the last version its author knew */
    record ChangeForm(
            @Min(1) int seen,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 40) String name,
            @Valid @Nullable HandlingForm handling,
            @Size(min = 1, max = 200) @Nullable String reason) {}

    record HandlingForm(
            @NotNull Kind kind,
            @NotNull Counter counter,
            @NotNull Ceiling ceiling,
            boolean urgent,
            boolean proof,
            boolean anonymous,
            boolean sensitive,
            @NotNull Grade lowest,
            @Size(min = 1, max = 60) @Nullable String department,
            @Size(min = 1, max = 300) @Nullable String basis,
            @NotNull @Size(max = 5) Map<Grade, @Valid @NotNull OwnLimitsForm> limits) {

        Handling handling() {
            var own = new EnumMap<Grade, OwnLimits>(Grade.class);
            limits.forEach((grade, form) -> own.put(grade, new OwnLimits(form.limits(), form.article())));
            return new Handling(
                    kind,
                    counter,
                    ceiling,
                    urgent,
                    proof,
                    anonymous,
                    sensitive,
                    new Duty(lowest, department, basis),
                    own);
        }
    }

    record OwnLimitsForm(
            @Nullable Allowance sign,
            @NotNull Allowance finish,
            @Nullable Allowance extension,
            @Size(min = 1, max = 200) @Nullable String article) {

        Limits limits() {
            return new Limits(sign, finish, extension);
        }
    }

    record LimitsForm(
            @Nullable Allowance sign,
            @NotNull Allowance finish,
            @Nullable Allowance extension,
            @NotNull LocalDate from) {}

    record KeywordForm(@NotBlank @Size(max = 40) String words, boolean sure) {

        Keyword keyword() {
            return new Keyword(words.strip(), sure);
        }
    }

    record KeywordsForm(
            @NotNull @Size(max = KEYWORDS_AT_MOST) List<@Valid @NotNull KeywordForm> keywords) {

        List<Keyword> known() {
            return keywords.stream().map(KeywordForm::keyword).toList();
        }
    }

    record WithdrawForm(@NotNull LocalDate from) {}

    /** @param parent absent for the branches at the top */
    record OrderForm(
            @Nullable MatterId parent,
            @NotNull @Size(min = 1, max = TOGETHER_AT_MOST) List<@NotNull MatterId> ids) {}

    record TextForm(@NotBlank @Size(max = 4_000) String text) {}
}
