package se.omvarld.cli.validation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** What is wrong with how routes name beans and call them. */
record BeanCheck(BundleNames names) {

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
                                            .map(BeanClasses::parameters)
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
