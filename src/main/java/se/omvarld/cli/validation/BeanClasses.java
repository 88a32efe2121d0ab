package se.omvarld.cli.validation;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.yaml.YamlNode;

/** The classes that beans of a route file are made of, looked at without making one. */
final class BeanClasses {
    private BeanClasses() {}

    /** A class of the class path, not initialised. */
    static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** What a bean is once it is made: of its type, or what the factory method gives. */
    static Optional<Class<?>> made(YamlNode bean) {
        Optional<Class<?>> type = named(bean.text("type").replaceFirst("^#class:", ""));
        String factory = bean.text("factoryMethod");
        return factory.isEmpty()
                ? type
                : type.flatMap(owner -> methods(owner).stream()
                        .filter(method -> method.getName().equals(factory) && Modifier.isStatic(method.getModifiers()))
                        .findFirst()
                        .map(Method::getReturnType));
    }

    /** Also those that are not public: Camel calls them. */
    static List<Method> methods(Class<?> type) {
        try {
            List<Method> methods = new ArrayList<>(Arrays.asList(type.getMethods()));
            for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
                Stream.of(owner.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                        .forEach(methods::add);
            }
            return methods;
        } catch (LinkageError e) {
            return List.of();
        }
    }

    /** The names of the methods that a class has beyond every object's. */
    static Set<String> methodNames(Class<?> type) {
        return methods(type).stream()
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a method or constructor takes, for example {@code (String, int)}. */
    static String parameters(Executable way) {
        return "("
                + String.join(
                        ", ",
                        Stream.of(way.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList()) + ")";
    }
}
