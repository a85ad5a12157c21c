package org.incidentkit.spring.boot.actuate;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * The media types that are negotiated.
 *
 * <p>A caller that accepts anything gets JSON, as from all of Actuator. Spring MVC and WebFlux choose it by themselves;
 * Jersey does so because of {@code qs}, the quality at its source, that the others have. It belongs to no answer, which is
 * why each answer states its own type.
 */
final class Media {
    static final String JSON = "application/json";
    static final String ACTUATOR_JSON = "application/vnd.spring-boot.actuator.v3+json";
    static final String PAGE = "text/html;charset=UTF-8;qs=0.5";
    static final String MARKDOWN = "text/markdown;charset=UTF-8;qs=0.4";

    private static final MimeType PAGE_TYPE = MimeTypeUtils.parseMimeType("text/html;charset=UTF-8");
    private static final MimeType MARKDOWN_TYPE = MimeTypeUtils.parseMimeType("text/markdown;charset=UTF-8");

    private Media() {}

    static WebEndpointResponse<byte[]> page(byte[] html, int status) {
        return new WebEndpointResponse<>(html, status, PAGE_TYPE);
    }

    static WebEndpointResponse<String> markdown(String text, int status) {
        return new WebEndpointResponse<>(text, status, MARKDOWN_TYPE);
    }
}
