package se.omvarld.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.observe.page.PageResponse;

/** Health in the form that MicroProfile and Camel give it: 200 and UP, or 503 and DOWN. */
final class HealthJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HealthJson() {}

    static PageResponse answer(List<HealthFinding> checks) {
        boolean up = checks.stream().allMatch(HealthFinding::up);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", status(up));
        document.put("checks", checks.stream().map(HealthJson::row).toList());
        try {
            return PageResponse.of(up ? 200 : 503, "application/json", JSON.writeValueAsString(document) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(HealthFinding check) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", check.name());
        row.put("status", status(check.up()));
        if (!check.data().isEmpty()) {
            row.put("data", check.data());
        }
        return row;
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
