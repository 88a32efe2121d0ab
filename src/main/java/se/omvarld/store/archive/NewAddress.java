package se.omvarld.store.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.item.Item;
import se.omvarld.item.similarity.OtherMatter;
import se.omvarld.item.similarity.TitleKey;

/** Whether a source has given an item another address: once, with a new site, or at every poll, with a token. */
final class NewAddress {
    private NewAddress() {}

    /** By the source's own name. It may be anybody's, such as the place in the list: then title and date are another's too. */
    static boolean isUnderItsName(Item item, KnownItem candidate) {
        boolean sameTitle = candidate.title().equalsIgnoreCase(item.title());
        boolean sameDate = candidate.published().isPresent()
                && candidate.published().equals(item.published())
                && !OtherMatter.isIn(candidate.title(), item.title());
        return candidate.hasName(item) && (sameTitle || sameDate);
    }

    /** By title and date, where these tell enough. */
    static boolean isOfTheSame(Item item, KnownItem candidate) {
        if (!candidate.isOf(item) || !candidate.published().equals(item.published())) {
            return false;
        }
        boolean samePath = withoutParameters(item.link()).equals(withoutParameters(candidate.link()));
        boolean otherToken = samePath && differsByToken(item.link(), candidate.link());
        boolean telling = TitleKey.telling(TitleKey.of(item.title()));
        return otherToken
                || (item.published().isPresent() && (telling || (samePath && !candidate.isNamedOtherwise(item))));
    }

    private static String withoutParameters(String link) {
        return link.replaceFirst("[?#;].*$", "");
    }

    /** Whether all that differs looks drawn by lot. */
    private static boolean differsByToken(String one, String other) {
        Set<String> here = parameters(one);
        Set<String> there = parameters(other);
        Set<String> differing = new HashSet<>(here);
        differing.removeAll(there);
        return !differing.isEmpty()
                && here.size() == there.size()
                && differing.stream().allMatch(NewAddress::isToken);
    }

    private static Set<String> parameters(String link) {
        return Arrays.stream(link.split("[?#;&]", -1)).skip(1).collect(Collectors.toSet());
    }

    private static boolean isToken(String parameter) {
        String value = parameter.substring(parameter.indexOf('=') + 1);
        return value.matches("[A-Za-z0-9_%.-]{8,}")
                && value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }
}
