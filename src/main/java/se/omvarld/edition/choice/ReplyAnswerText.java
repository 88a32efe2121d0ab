package se.omvarld.edition.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.edition.wording.ReportMonth;
import se.omvarld.item.date.IsoWeek;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.model.Area;
import se.omvarld.store.choice.Choice;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.edition.Edition;

/** What somebody is told of the answer that he wrote to a digest, in Swedish: line by line, with titles. */
public final class ReplyAnswerText {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 150;

    private final ReadReply reply;
    private final List<Area> areas;
    private final List<String> lines = new ArrayList<>();

    public ReplyAnswerText(ReadReply reply, List<Area> areas) {
        this.reply = reply;
        this.areas = areas;
    }

    String subject() {
        String name = reply.edition()
                .map(ReplyAnswerText::name)
                .map(window -> " " + window)
                .orElse("");
        String what = reply.unread().isEmpty()
                ? "ditt svar är noterat"
                : reply.choices().isEmpty() ? "ditt svar gick inte att läsa" : "en del av ditt svar gick inte att läsa";
        return "Omvärldsbevakning" + name + ": " + what;
    }

    /** For example {@code v. 12}, or {@code 17 mars} for a daily digest. */
    static String name(Edition edition) {
        return edition.kind() == Edition.Kind.WEEKLY
                ? "v. " + IsoWeek.parse(edition.period()).number()
                : SwedishDateFormat.dayOfMonth(LocalDate.parse(edition.period()));
    }

    /** The letter. */
    public String write() {
        if (!reply.choices().isEmpty()) {
            lines.add("Tack! Så här har vi uppfattat ditt svar:");
            list(reply.choices().stream().map(this::understood).toList());
            lines.add("");
        }
        contradicted();
        late();
        if (!reply.unread().isEmpty()) {
            lines.add("Det här räknas inte:");
            list(reply.unread().stream().map(ReplyAnswerText::unread).toList());
            lines.add("");
            lines.add(
                    "Skriv ett val på varje rad, med postens nummer först och ovanför det citerade brevet. Till exempel");
            lines.add(
                    "”12 rapport”, ”3, 5 och 7–9 rapport”, ”7 nej”, ”9 område 3” eller ”12 kommentar: hör med juristerna”.");
            lines.add("");
        }
        lines.add("Ångra gör du genom att svara igen och skriva till exempel ”ångra 12”. Det du skrev sist gäller.");
        return String.join("\n", lines) + "\n";
    }

    private void list(List<String> all) {
        all.stream().limit(MOST_LINES).forEach(line -> lines.add("- " + line));
        if (all.size() > MOST_LINES) {
            lines.add("… och " + (all.size() - MOST_LINES) + " till.");
        }
    }

    private String understood(ReadChoice read) {
        Choice choice = read.choice();
        String what =
                switch (choice.action()) {
                    case REPORT -> "till rapporten" + (choice.area() > 0 ? ", " + area(choice.area()) : "");
                    case NO -> "inte för oss";
                    case AREA -> "till " + area(choice.area());
                    case COMMENT -> "kommentar (" + DocumentText.line(choice.text(), LONGEST_LINE) + ")";
                    case UNDO -> "ångrat";
                };
        return "nr " + choice.number() + " " + what + ": ”"
                + DocumentText.line(read.story().title(), LONGEST_TITLE) + "”";
    }

    private String area(int number) {
        return "område " + number
                + areas.stream()
                        .filter(area -> area.number() == number)
                        .findFirst()
                        .map(area -> " (" + area.name() + ")")
                        .orElse("");
    }

    /** Of which items one answer says two things. */
    private void contradicted() {
        Map<Integer, Set<Choice.Action>> said = new TreeMap<>();
        reply.choices().stream()
                .map(ReadChoice::choice)
                .filter(choice -> choice.action() == Choice.Action.REPORT || choice.action() == Choice.Action.NO)
                .forEach(choice -> said.computeIfAbsent(choice.number(), first -> EnumSet.noneOf(Choice.Action.class))
                        .add(choice.action()));
        said.values().removeIf(actions -> actions.size() < 2);
        if (!said.isEmpty()) {
            lines.add("Om nr "
                    + String.join(
                            ", ", said.keySet().stream().map(String::valueOf).toList())
                    + " säger svaret både rapport och nej. Det sista gäller; skriv igen om det blev fel.");
            lines.add("");
        }
    }

    private void late() {
        List<ReadChoice> late =
                reply.choices().stream().filter(ReadChoice::late).toList();
        if (!late.isEmpty()) {
            String numbers = String.join(
                    ", ",
                    late.stream()
                            .map(read -> String.valueOf(read.choice().number()))
                            .distinct()
                            .toList());
            lines.add("Utkastet för " + new ReportMonth(late.get(0).month()).nameAndYear()
                    + " var redan gjort när svaret kom. Nr " + numbers + " ändrar därför inte det; gör det i utkastet."
                    + " Valet sparas som underlag för reglerna.");
            lines.add("");
        }
    }

    private static String unread(UnreadChoice one) {
        return "”" + DocumentText.line(one.line(), LONGEST_LINE) + "”: "
                + one.why().swedish();
    }
}
