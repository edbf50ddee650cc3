package cn.mulin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

@DisplayName("what a field says that was not filled in well")
class ValidationTextsTests {

    private static final ResourceBundle SHIPPED =
            ResourceBundle.getBundle("org.hibernate.validator.ValidationMessages", Locale.ROOT);
    private static final ResourceBundle OURS = ResourceBundle.getBundle("ValidationMessages", Locale.ROOT);

    private record Form(
            @Size(max = 4) String longest,
            @Size(min = 2, max = 3) List<String> some,
            @NotBlank String name,
            @Min(3) int n) {}

    @Test
    void is_chinese_for_every_constraint_there_is() {
        var constraints = SHIPPED.keySet().stream()
                .filter(key -> key.startsWith("jakarta.validation."))
                .toList();
        assertThat(constraints).hasSizeGreaterThan(20).allSatisfy(key -> {
            assertThat(OURS.containsKey(key)).as(key).isTrue();
            assertThat(OURS.getString(key)).as(key).matches("(?s).*\\p{IsHan}.*");
        });
    }

    @Test
    void is_chinese_in_an_english_browser_too() {
        try (var factory = new LocalValidatorFactoryBean()) {
            factory.afterPropertiesSet();
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(factory.getValidator().validate(new Form("一二三四五", List.of("一"), " ", 1)))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactlyInAnyOrder("太长了，最多 4 个。", "长短不对，要 2 到 3 个。", "这里要填。", "不能小于 3。");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void is_chinese_without_spring_as_well() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Form("一", List.of("一", "二"), "", 3)))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactly("这里要填。");
        }
    }
}
