package se.omvarld.observe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import se.omvarld.observe.page.PageResponse;

/** Health in the form that MicroProfile and Camel give it: 200 and UP, or 503 and DOWN. */
record HealthJson(String status, List<Check> checks) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Check(
            String name,
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> data) {}

    static PageResponse answer(List<HealthFinding> checks) {
        boolean up = checks.stream().allMatch(HealthFinding::up);
        HealthJson document = new HealthJson(
                status(up),
                checks.stream()
                        .map(check -> new Check(check.name(), status(check.up()), check.data()))
                        .toList());
        try {
            return PageResponse.of(up ? 200 : 503, "application/json", JSON.writeValueAsString(document) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
