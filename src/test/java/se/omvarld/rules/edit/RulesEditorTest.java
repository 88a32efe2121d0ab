package se.omvarld.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;

/** Saving, by one node and by two that share the store. */
@Timeout(120)
@Tag("slow")
class RulesEditorTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void should_let_one_of_two_nodes_save_that_share_the_file_at_once(Database database) throws Exception {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", database, folder)) {
            List<Callable<Boolean>> saves = new ArrayList<>();
            String before = Files.readString(folder.resolve("areas.yaml"));
            for (int i = 0; i < 6; i++) {
                RulesEditor node = new RulesEditor(new RuleLoader(), folder, newsroom.store, "nod" + i, newsroom.clock);
                String version = node.current().version();
                byte[] changed = utf8(before.replace("weight: 4", "weight: 1" + i));
                saves.add(() -> {
                    try {
                        node.save(changed, version, "anna", "samtidigt");
                        return true;
                    } catch (NewerFileException e) {
                        return false;
                    }
                });
            }
            ExecutorService nodes = Executors.newFixedThreadPool(saves.size());
            List<Boolean> saved = new ArrayList<>();
            for (Future<Boolean> answer : nodes.invokeAll(saves)) {
                saved.add(answer.get());
            }
            nodes.shutdown();

            assertThat(saved).containsOnlyOnce(true);
            assertThat(new RuleHistory(newsroom.store).newest(10))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.before()).isEqualTo(before);
                        assertThat(folder.resolve("areas.yaml")).content().isEqualTo(change.after());
                        assertThat(change.machine()).isEqualTo("nod" + saved.indexOf(true));
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(value = Database.class, names = "SQLITE")
    void should_keep_nothing_of_what_the_rules_own_check_refuses_and_the_last_hundred_of_the_rest(Database database)
            throws Exception {
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", database, folder)) {
            RulesEditor editor = new RulesEditor(new RuleLoader(), folder, newsroom.store, "nod", newsroom.clock);
            String before = Files.readString(folder.resolve("areas.yaml"));
            byte[] wrong = utf8(before.replace("weight: 4", "weight: fyra"));
            assertThatThrownBy(() -> editor.save(wrong, RulesEditor.version(utf8(before)), "anna", "fel"))
                    .isInstanceOf(RefusedRulesException.class);
            assertThat(editor.bytes()).isEqualTo(utf8(before));
            assertThat(editor.history().newest(1)).isEmpty();

            for (int i = 1; i <= 102; i++) {
                byte[] changed = utf8(before.replace("weight: 4", "weight: " + (i % 9 + 10)));
                editor.save(changed, editor.current().version(), "anna", "nr " + i);
            }

            List<SavedChange> kept = editor.history().newest(1000);
            assertThat(kept)
                    .hasSize(100)
                    .first()
                    .extracting(SavedChange::number)
                    .isEqualTo(102);
            assertThat(editor.history().find(2)).isEmpty();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
