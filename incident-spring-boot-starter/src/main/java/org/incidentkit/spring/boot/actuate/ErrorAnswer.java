package org.incidentkit.spring.boot.actuate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer.
 *
 * @param error what was wrong and what would be right, in one sentence
 * @param known the values that would be right, where they can be listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorAnswer(String error, @Nullable List<String> known) {
    static ErrorAnswer of(String error) {
        return new ErrorAnswer(error, null);
    }
}
