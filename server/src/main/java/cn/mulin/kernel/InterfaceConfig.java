package cn.mulin.kernel;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the interface describes itself, so that the types of the web can be generated from it. */
@Configuration(proxyBeanMethods = false)
class InterfaceConfig {

    @Bean
    ModelConverter describedRecords(ObjectMapperProvider json) {
        var described = new DescribedRecords(json);
        described.openapi31(true);
        return described;
    }

    /** What a record does not mark {@code @Nullable} is always there: an answer has it, a form must have it. */
    private static final class DescribedRecords extends ModelResolver {

        DescribedRecords(ObjectMapperProvider json) {
            super(json.jsonMapper(), new FullNames());
        }

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
            var schema = super.resolve(type, context, others);
            var raw = _mapper.constructType(type.getType()).getRawClass();
            if (raw.isRecord()) {
                var whole = context.getDefinedModels().getOrDefault(FullNames.of(raw), schema);
                require(raw.getRecordComponents(), whole);
            }
            return schema;
        }

        private static void require(RecordComponent[] components, @Nullable Schema<?> schema) {
            Map<String, ?> known = schema == null || schema.getProperties() == null ? Map.of() : schema.getProperties();
            List<String> always = Stream.of(components)
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .filter(known::containsKey)
                    .sorted()
                    .toList();
            if (schema != null && !always.isEmpty()) {
                schema.setRequired(always);
            }
        }
    }

    /** {@code access.SessionView.SeatView}: module and all, for simple names come twice. */
    private static final class FullNames extends TypeNameResolver {

        private static final String HOUSE = "cn.mulin.";

        static String of(Class<?> type) {
            var name = type.getName();
            return name.startsWith(HOUSE)
                    ? name.substring(HOUSE.length()).replace("Controller$", ".").replace('$', '.')
                    : type.getSimpleName();
        }

        @Override
        protected String getNameOfClass(Class<?> type) {
            return of(type);
        }
    }
}
