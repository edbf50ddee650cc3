package cn.mulin.net;

import cn.mulin.calendar.Allowance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills a form by its own limits, so that what is refused is refused for its reason and not for its shape. */
final class SampleForms {

    private static final List<String> TEXTS = List.of(
            "测试",
            "test",
            "2026-01-01",
            "19900001234",
            "123456",
            "430181/",
            "09:00",
            "430181",
            "A1",
            "2026",
            "https://example.invalid",
            "ABCDEFGHIJKLMNOP",
            "12345");

    private final BiFunction<String, Class<?>, Object> ids;

    /** @param ids the id to put where a field of this name and type asks for one */
    SampleForms(BiFunction<String, Class<?>, Object> ids) {
        this.ids = ids;
    }

    Map<String, Object> of(Class<?> form) {
        var filled = new LinkedHashMap<String, Object>();
        for (RecordComponent field : form.getRecordComponents()) {
            var value = value(field.getName(), field.getGenericType(), annotated(form, field), 0);
            if (value != null) {
                filled.put(field.getName(), value);
            }
        }
        return filled;
    }

    private @Nullable Object value(String name, Type type, AnnotatedElement limits, int depth) {
        if (depth > 4) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic(name, generic, limits, depth);
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return text(limits);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return false;
        }
        if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            return number(limits);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0].toString();
        }
        if (raw == LocalDate.class) {
            return "2026-01-01";
        }
        if (raw == LocalTime.class) {
            return "09:00";
        }
        if (raw == Allowance.class) {
            return "1 个工作日";
        }
        if (raw == Instant.class) {
            return "2026-01-01T00:00:00Z";
        }
        if (raw == UUID.class || raw.getSimpleName().endsWith("Id")) {
            return ids.apply(name, raw).toString();
        }
        return raw.isRecord() ? nested(raw, depth) : null;
    }

    private Map<String, Object> nested(Class<?> form, int depth) {
        var filled = new LinkedHashMap<String, Object>();
        for (RecordComponent field : form.getRecordComponents()) {
            var value = value(field.getName(), field.getGenericType(), annotated(form, field), depth + 1);
            if (value != null) {
                filled.put(field.getName(), value);
            }
        }
        return filled;
    }

    private @Nullable Object generic(String name, ParameterizedType type, AnnotatedElement limits, int depth) {
        var raw = (Class<?>) type.getRawType();
        if (Iterable.class.isAssignableFrom(raw)) {
            var one = value(name, type.getActualTypeArguments()[0], limits, depth + 1);
            return one == null ? List.of() : List.of(one);
        }
        return Map.class.isAssignableFrom(raw) ? Map.of() : null;
    }

    private static String text(AnnotatedElement limits) {
        var size = limits.getAnnotation(Size.class);
        var pattern = limits.getAnnotation(Pattern.class);
        return TEXTS.stream()
                .filter(text -> size == null || text.length() >= size.min() && text.length() <= size.max())
                .filter(text -> pattern == null || text.matches(pattern.regexp()))
                .findFirst()
                .orElse("x");
    }

    private static long number(AnnotatedElement limits) {
        var least = limits.getAnnotation(Min.class);
        var most = limits.getAnnotation(Max.class);
        long number = least == null ? 1 : least.value();
        return most == null ? number : Math.min(number, most.value());
    }

    /** Limits lie on the constructor's parameters, the fields or the components; the field has them all. */
    private static AnnotatedElement annotated(Class<?> form, RecordComponent field) {
        return Stream.of(form.getDeclaredFields())
                .filter(each -> each.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow();
    }
}
