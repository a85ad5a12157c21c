package org.incidentkit.spring.boot.actuate;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes answers as JSON, once for all who ask for the same, and alike on each line of Spring Boot: records, lists, maps,
 * texts, numbers and truths; what is absent is left out.
 */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
        }
    };

    private Json() {}

    static byte[] of(Object answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            write(json, answer);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(one -> write(json, one));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, one) -> {
                json.writeName(String.valueOf(key));
                write(json, one);
            });
            json.writeEndObject();
        } else if (value instanceof Record row) {
            json.writeStartObject();
            for (Method accessor : ACCESSORS.get(row.getClass())) {
                Object one = read(accessor, row);
                if (one != null) {
                    json.writeName(accessor.getName());
                    write(json, one);
                }
            }
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException("An answer holds no " + value.getClass());
        }
    }

    private static @Nullable Object read(Method accessor, Record row) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record cannot be read: " + accessor, e);
        }
    }
}
