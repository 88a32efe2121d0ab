package se.omvarld.rules.edit;

import java.util.Arrays;
import java.util.List;

/** Which elements of a list stay when it becomes another: as many as can, in the order that both have. */
final class CommonOrder {
    private CommonOrder() {}

    /** For each element after, its position before; -1 for a new one. */
    static int[] of(List<String> before, List<String> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int[] from = new int[after.size()];
        Arrays.fill(from, -1);
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (before.get(i).equals(after.get(j))) {
                from[j++] = i++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return from;
    }
}
