package se.omvarld.cli.validation;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** What is wrong with how a file makes beans. */
record MadeBeanCheck(BeanCheck beans, Placeholders placeholders) {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "type",
            "factoryMethod",
            "factoryBean",
            "initMethod",
            "destroyMethod",
            "constructors",
            "properties",
            "scriptLanguage",
            "scriptPropertyPlaceholders",
            "script",
            "builderClass",
            "builderMethod");

    /** A bean as a file makes it. */
    void check(RouteDocument document, YamlNode bean) {
        bean.fields().stream()
                .map(YamlNode.Field::key)
                .filter(key -> !FIELDS.contains(key.text()))
                .forEach(key -> document.refuse(
                        key,
                        "a bean has no '" + key.text() + "'" + NearestName.hint(key.text(), FIELDS)
                                + "; it has name, type, factoryMethod, constructors, properties, destroyMethod"));
        String name = bean.text("type").replaceFirst("^#class:", "");
        if (name.isEmpty() || !bean.text("script").isEmpty()) {
            return;
        }
        Optional<Class<?>> type = BeanClasses.named(name);
        if (type.isEmpty()) {
            document.refuse(
                    bean.field("type").orElse(bean),
                    "there is no class '" + name
                            + "'; look at its spelling and its package, and put its jar into lib/extra");
            return;
        }
        type.ifPresent(owner -> constructors(document, bean, owner));
        Class<?> made = BeanClasses.made(bean).orElse(Object.class);
        bean.field("properties")
                .ifPresent(properties -> properties.fields().forEach(property -> property(document, property, made)));
    }

    private void constructors(RouteDocument document, YamlNode bean, Class<?> type) {
        String factory = bean.text("factoryMethod");
        List<YamlNode.Field> given =
                bean.field("constructors").map(YamlNode::fields).orElse(List.of());
        given.forEach(argument ->
                beans.reference(document, argument.value(), argument.value().text()));
        List<? extends Executable> ways = factory.isEmpty()
                ? Arrays.asList(type.getConstructors())
                : BeanClasses.methods(type).stream()
                        .filter(method -> method.getName().equals(factory) && Modifier.isStatic(method.getModifiers()))
                        .toList();
        if (ways.isEmpty() && !factory.isEmpty()) {
            document.refuse(
                    bean.field("factoryMethod").orElse(bean),
                    "the class " + type.getSimpleName() + " has no static method '" + factory + "'"
                            + NearestName.hint(factory, BeanClasses.methodNames(type)));
        } else if (ways.stream().noneMatch(way -> way.getParameterCount() == given.size())) {
            document.refuse(
                    bean.field("constructors").orElse(bean),
                    type.getSimpleName() + " is not made of " + given.size() + " arguments; it takes "
                            + String.join(
                                    " or ",
                                    ways.stream()
                                            .map(BeanClasses::parameters)
                                            .distinct()
                                            .toList()));
        }
    }

    private void property(RouteDocument document, YamlNode.Field property, Class<?> made) {
        String name = property.key().text();
        String first = name.split("[.\\[]", -1)[0];
        Set<String> settable = new TreeSet<>();
        for (Method method : BeanClasses.methods(made)) {
            if (method.getName().matches("set[A-Z].*") && method.getParameterCount() == 1) {
                String named = method.getName().substring(3, 4).toLowerCase(Locale.ROOT)
                        + method.getName().substring(4);
                settable.add(named);
                if (named.equals(name)) {
                    value(document, property.value(), name, method.getParameterTypes()[0]);
                }
            } else if (method.getName()
                            .equals("get" + first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1))
                    && !first.equals(name)) {
                settable.add(first);
            }
        }
        if (made != Object.class && !settable.contains(first)) {
            document.refuse(
                    property.key(),
                    "a " + made.getSimpleName() + " has no property '" + first + "'" + NearestName.hint(first, settable)
                            + "; it has "
                            + (settable.isEmpty() ? "none that can be set" : String.join(", ", settable)));
        }
        beans.reference(document, property.value(), property.value().text());
    }

    private void value(RouteDocument document, YamlNode value, String name, Class<?> type) {
        String text = placeholders.filled(value.text());
        boolean open = text.contains("{{") || text.startsWith("#");
        if (!open && (type == int.class || type == long.class) && !text.matches("-?\\d{1,18}")) {
            document.refuse(value, name + ": '" + text + "' is no whole number");
        } else if (!open && type == boolean.class && !text.matches("true|false")) {
            document.refuse(value, name + ": '" + text + "' is neither true nor false");
        }
    }
}
