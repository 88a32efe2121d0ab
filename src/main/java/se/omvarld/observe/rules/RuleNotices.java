package se.omvarld.observe.rules;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.edit.FileReplacement.Hindrance;
import se.omvarld.rules.edit.RulesEditor;
import se.omvarld.rules.edit.RulesVersion;
import se.omvarld.rules.edit.SavedChange;
import se.omvarld.rules.file.RuleSet;

/** What people have to know before they change a rule. */
final class RuleNotices {
    private final RulesEditor editor;
    private final Supplier<RuleSet> inForce;
    private final boolean clustered;
    private final String machine;
    private final ZoneId zone;

    /** @param clustered whether several daemons share the store, each with a file of its own or all with one */
    RuleNotices(RulesEditor editor, Supplier<RuleSet> inForce, boolean clustered, String machine, ZoneId zone) {
        this.editor = editor;
        this.inForce = inForce;
        this.clustered = clustered;
        this.machine = machine;
        this.zone = zone;
    }

    /** @param said what the page says already */
    List<String> of(RulesVersion version, List<String> said) {
        List<String> notices = new ArrayList<>();
        editor.hindrance().map(this::hindered).ifPresent(notices::add);
        if (!inForce.get().fingerprint().equals(version.rules().fingerprint())) {
            notices.add("Filen är sparad men gäller inte riktigt än. Det tar några sekunder; ladda om sidan (F5).");
        }
        if (clustered) {
            notices.add("Flera noder delar databasen. Det som sparas här skrivs i " + shownFile() + " på " + machine
                    + ". Är mappen delad gäller det för alla noder. Har varje nod en egen mapp gäller det bara den här: gör då"
                    + " samma ändring på de andra, annars larmas driften om att filerna skiljer sig.");
        }
        notices.removeAll(said);
        return notices;
    }

    /** Why nothing can be saved, and what to do. */
    String hindered(Hindrance hindrance) {
        return "Det går att söka och pröva, men inte att spara: "
                + switch (hindrance) {
                    case FOLDER -> "programmet får inte skriva i mappen där " + shownFile() + " ligger.";
                    case OWNER -> shownFile() + " tillhör en annan användare än den som programmet kör som.";
                }
                + " Be driften om hjälp; i deras handbok står det under ”The page for the rules”. Filen går också att ändra för"
                + " hand, som förut.";
    }

    private String shownFile() {
        return DisplayText.line(editor.file().toString(), 200);
    }

    /** That somebody else was first, and who, when that is known. */
    String newer(RulesVersion version) {
        Optional<SavedChange> last = editor.history().newest(1).stream()
                .filter(change -> RulesEditor.version(change.after().getBytes(StandardCharsets.UTF_8))
                        .equals(version.version()))
                .findFirst();
        return "Ditt är inte sparat: areas.yaml har ändrats sedan du öppnade sidan, "
                + last.map(change -> "av " + DisplayText.line(change.by(), 80) + " "
                                + SwedishDateFormat.time(change.at(), zone) + " (”"
                                + DisplayText.line(change.why(), 200)
                                + "”).")
                        .orElse("direkt i filen.")
                + " Det som den andra skrev finns kvar.";
    }
}
