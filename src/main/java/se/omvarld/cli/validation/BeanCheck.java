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
import java.util.stream.Stream;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** What is wrong with beans: how a file makes them, and how routes call them. */
record BeanCheck(BundleNames names, Placeholders placeholders) {
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
    void made(RouteDocument document, YamlNode bean) {
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
                reference(document, argument.value(), argument.value().text()));
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
                                            .map(BeanCheck::parameters)
                                            .distinct()
                                            .toList()));
        }
    }

    private static String parameters(Executable way) {
        return "("
                + String.join(
                        ", ",
                        Stream.of(way.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList()) + ")";
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
        reference(document, property.value(), property.value().text());
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

    /** What begins with # names a bean. */
    void reference(RouteDocument document, YamlNode where, String text) {
        if (text.matches("#(bean:)?[\\w.-]+")) {
            known(document, where, text.replaceFirst("#(bean:)?", ""));
        }
    }

    private Optional<Class<?>> known(RouteDocument document, YamlNode where, String name) {
        Optional<Class<?>> type = names.bean(name);
        if (type.isEmpty()) {
            document.refuse(
                    where,
                    "there is no bean '" + name + "'" + NearestName.hint(name, names.beans())
                            + "; beans are named in routes/beans.camel.yaml, or under '- beans:' in a file of your own");
        }
        return type;
    }

    /** A call: a mapping with {@code ref} or {@code beanType}, and {@code method}. */
    void called(RouteDocument document, YamlNode call) {
        Optional<Class<?>> type;
        if (call.isText()) {
            type = known(document, call, call.text());
        } else if (call.field("ref").isPresent()) {
            YamlNode ref = call.field("ref").get();
            type = known(document, ref, ref.text());
        } else {
            YamlNode named = call.field("beanType").orElse(call);
            type = BeanClasses.named(named.text());
            if (type.isEmpty() && named != call) {
                document.refuse(named, "there is no class '" + named.text() + "'");
            }
        }
        call.field("method")
                .ifPresent(method -> type.ifPresent(owner -> method(document, method, method.text(), owner)));
    }

    /** A method of the bean with this name. */
    void method(RouteDocument document, YamlNode where, String bean, String method) {
        names.bean(bean.replaceFirst("#(bean:)?", "")).ifPresent(type -> method(document, where, method, type));
    }

    private static void method(RouteDocument document, YamlNode where, String method, Class<?> type) {
        if (type == Object.class) {
            return;
        }
        String name = method.replaceFirst("(?s)\\(.*", "");
        List<Method> same = BeanClasses.methods(type).stream()
                .filter(one -> one.getName().equals(name))
                .toList();
        if (same.isEmpty()) {
            Set<String> there = BeanClasses.methodNames(type);
            document.refuse(
                    where,
                    "the bean's class " + type.getSimpleName() + " has no method '" + name + "'"
                            + NearestName.hint(name, there) + "; it has " + String.join(", ", there));
        } else if (method.endsWith(")")
                && same.stream().noneMatch(one -> one.getParameterCount() == arguments(method))) {
            document.refuse(
                    where,
                    "the method '" + name + "' of " + type.getSimpleName() + " is not called with " + arguments(method)
                            + " arguments; it takes "
                            + String.join(
                                    " or ",
                                    same.stream()
                                            .map(BeanCheck::parameters)
                                            .distinct()
                                            .toList()));
        }
    }

    /** Commas between the outermost brackets, not in quotes. */
    private static int arguments(String method) {
        String inside =
                method.substring(method.indexOf('(') + 1, method.length() - 1).strip();
        int depth = 0;
        int count = inside.isEmpty() ? 0 : 1;
        boolean quoted = false;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
            count += c == ',' && depth == 0 && !quoted ? 1 : 0;
        }
        return count;
    }
}
