package se.omvarld.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.omvarld.border.ShippedRoutes.Shipped;

/** What every shipped route must meet, a new one too: nothing that comes from outside steers an endpoint. */
class EndpointRulesTest {
    private static final List<Shipped> ROUTES = ShippedRoutes.all();

    /** Endpoints that only other routes or clocks feed. */
    private static final Set<String> OURS = Set.of("direct", "quartz", "timer");

    @Test
    void should_remove_all_headers_before_each_endpoint_that_obeys_them() {
        assertThat(ROUTES).hasSizeGreaterThan(50);
        assertThat(ROUTES.stream().flatMap(EndpointRulesTest::breaches)).isEmpty();
    }

    private static Stream<String> breaches(Shipped route) {
        return new SteeredSteps()
                .breaches(route.from().get("steps")).stream().map(breach -> route.id() + ": " + breach);
    }

    @Test
    void should_let_no_header_in_where_messages_come_from_outside() {
        List<Shipped> outside = ROUTES.stream()
                .filter(route -> Components.takesHeadersOver(scheme(route)))
                .toList();

        assertThat(outside).extracting(Shipped::id).contains("mailbox");
        assertThat(outside).allSatisfy(route -> assertThat(
                        ((Map<?, ?>) route.from().get("parameters")).get("headerFilterStrategy"))
                .as(route.id())
                .isEqualTo("#mailHeadersStayOut"));
    }

    @Test
    void should_take_messages_from_known_kinds_of_endpoints_only() {
        assertThat(ROUTES.stream()
                        .filter(route -> !OURS.contains(scheme(route)))
                        .map(route -> scheme(route) + " " + route.id()))
                .as("a new one needs a look: what of it comes from outside, and what may it steer?")
                .containsExactlyInAnyOrder("imap mailbox", "file returned");
    }

    @Test
    void should_name_the_method_of_each_bean_so_that_no_header_can() {
        assertThat(ROUTES.stream().flatMap(route -> beans(route.from())).filter(bean -> !bean.containsKey("method")))
                .isEmpty();
    }

    private static Stream<Map<?, ?>> beans(Object what) {
        if (what instanceof Map<?, ?> map) {
            Stream<Map<?, ?>> inside = map.values().stream().flatMap(EndpointRulesTest::beans);
            return map.containsKey("ref") || map.containsKey("beanType")
                    ? Stream.concat(Stream.of(map), inside)
                    : inside;
        }
        return what instanceof List<?> list ? list.stream().flatMap(EndpointRulesTest::beans) : Stream.empty();
    }

    private static String scheme(Shipped route) {
        return route.uri().replaceAll(":.*", "");
    }

    @Test
    void should_find_what_is_steered_when_headers_may_have_come_back() {
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {setBody: {constant: x}}, {to: 'sql:select 1'}]"))
                .isEmpty();
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {choice: {when: [{simple: x, steps: [{to: 'file:x'}]}]}}]"))
                .isEmpty();
        assertThat(found("[{to: 'sql:select 1'}]")).hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: 'Camel*'}}, {to: {uri: 'smtp:x'}}]"))
                .hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {to: 'direct:x'}, {to: 'http:x'}]"))
                .hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {filter: {steps: [{to: 'direct:x'}]}}, {to: 'file:x'}]"))
                .hasSize(1);
        assertThat(found("[{doTry: {steps: [{removeHeaders: {pattern: '*'}}], doCatch: [{steps: [{to: 'file:x'}]}]}}]"))
                .hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {toD: 'file:x'}]")).hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: '*', excludePattern: 'Camel*'}}, {to: 'file:x'}]"))
                .hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: '*', excludePattern: Accept}}, {to: 'file:x'}]"))
                .isEmpty();
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {enrich: {simple: '${header.x}'}}]"))
                .hasSize(1);
        assertThat(found("[{removeHeaders: {pattern: '*'}}, {enrich: {constant: 'direct:x'}}, {to: 'file:x'}]"))
                .hasSize(1);
        assertThat(found("[{filter: {steps: [{removeHeaders: {pattern: '*'}}]}}, {to: 'file:x'}]"))
                .hasSize(1);
    }

    private static List<String> found(String steps) {
        return new SteeredSteps().breaches(new Load(LoadSettings.builder().build()).loadFromString(steps));
    }
}
