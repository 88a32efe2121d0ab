package se.omvarld.edition.wording;

import java.util.Set;

/** Verb forms that headlines in Swedish are built on. Not complete: a title without one of them is quoted instead. */
final class FiniteVerbs {
    private static final Set<String> VERBS = Set.of(
            ("ska skall vill kan får har är blir måste bör behöver väntas tar ger gör går ser står säger tycker anser tror "
                            + "visar släpper föreslår lämnar inför införs införts ökar minskar startar utreder granskar "
                            + "publicerar presenterar satsar kräver varnar stärker stärks planerar lanserar utvecklar stödjer "
                            + "stöder välkomnar avslår upphäver beslutar beviljar bygger skapar använder testar förlänger "
                            + "förbättrar förändrar förbjuder tillsätter utser undersöker analyserar kartlägger följer "
                            + "rör påverkar hotar drabbas drabbar angriper attackerar avslöjar köper säljer väljer byter "
                            + "samarbetar samverkar enas driver leder tvingas saknar saknas söker hittar öppnar stänger "
                            + "stoppar bekräftar kritiserar överklagar anmäler redovisar delrapporterar slutredovisar "
                            + "rekommenderar uppmanar vinner förlorar riskerar hjälper underlättar effektiviserar gynnar "
                            + "bedöms bedömer föreslås utökar utökas fortsätter inleder inleds ersätter ersätts samlar "
                            + "deltar medverkar arbetar bidrar når fick tog blev gav ville skulle kunde hade var fastnar "
                            + "lyfter betalar slår håller lovar höjer höjs sänker sänks byggs kommer förbereder genomför "
                            + "tillåter ansluter klarar försämrar försämras förbättras växer avvisar godkänner underkänner "
                            + "hindrar hindras drabbade stjäls läcker ligger behandlar behåller flyttar rekryterar utbildar "
                            + "förändras godkänns stöds visade fattar ersattes upphör erbjuder kartläggs utreds granskas "
                            + "kopplar beordrar intensifierar besöker överlämnar vidtar skickas remitteras reser etableras "
                            + "slutredovisas redovisas genomförs träder pekas skapas delas samlas tränar riktar lägger")
                    .split(" "));

    private FiniteVerbs() {}

    static boolean contain(String word) {
        return VERBS.contains(word);
    }
}
