package se.omvarld.edition.text;

/** Why a document is not read: for integrators in English, for analysts in Swedish with what to do. */
public enum ReportRefusal {
    PROTECTED(
            "it is protected by a password, or of Word's old format (.doc): save it as .docx without a password",
            "Dokumentet är lösenordsskyddat eller i Words gamla format (.doc). Spara det som .docx utan lösenord."),
    NO_WORD(
            "it is no Word document (.docx), or broken",
            "Filen är inget Word-dokument (.docx), eller så är den trasig. Öppna och spara den i Word."),
    BROKEN("the Word document is broken", "Word-dokumentet är trasigt. Öppna och spara det i Word."),
    MACROS(
            "the Word document holds macros: save it as .docx without them",
            "Dokumentet innehåller makron. Spara det som Word-dokument (.docx), utan makron."),
    INSERTED(
            "it takes in another document that only Word shows (altChunk, subDoc): save it in Word",
            "Dokumentet hämtar in ett annat dokument, som bara syns i Word. Öppna det i Word, spara det på nytt och skicka det"
                    + " igen."),
    KIND(
            "only .docx, .pdf and .txt can be read",
            "Filtypen går inte att läsa. Spara utkastet som Word-dokument (.docx)."),
    PACKED(
            "it is packed (.zip): unpack it and send the Word document (.docx)",
            "Filen är packad (.zip). Packa upp den och skicka Word-dokumentet (.docx) som det är."),
    FILE("the file cannot be read; check that it is there", "Filen gick inte att öppna."),
    LARGE("the file is larger than 50 MB", "Filen är större än 50 MB."),
    TOO_MUCH(
            "it unpacks to more than a report can hold",
            "Dokumentet är uppackat mycket större än en rapport kan vara. Ta bort stora bilder och spara det på nytt."),
    PDF_PROTECTED(
            "the PDF is protected by a password: save it without one",
            "Pdf-filen är lösenordsskyddad. Spara den utan lösenord."),
    PDF_BROKEN("it is no PDF, or broken", "Filen är ingen pdf, eller så är den trasig. Spara den på nytt."),
    PDF_PICTURES(
            "the PDF holds no text; it may be made of pictures",
            "Pdf-filen innehåller ingen text, kanske bara bilder av sidor. Ta Word-dokumentet i stället."),
    NO_TEXT("this is no text in UTF-8", "Filen är ingen text i UTF-8. Spara den på nytt med den kodningen."),
    NO_ITEMS(
            "no items were found: no chapter with numbered headings like \"1.1 Uppdrag – Rubrik\""
                    + " (in Word: headings of level 2 under the areas' names)",
            "Inga poster hittades. En post är en rubrik av nivå 2 under ett kapitel med ett av områdenas namn."),
    DRAFT(
            "it is a draft that nobody has finished: it still has the chapter \"Tas bort före publicering\"; read the"
                    + " published report, or the edited draft as .docx",
            "Det är ett utkast som inte är färdigt: avsnittet ”Tas bort före publicering” står kvar. Skicka det redigerade"
                    + " Word-dokumentet eller den publicerade rapporten."),
    NO_MONTH(
            "its title names no month with a year; say it with --month, for example --month 2026-03",
            "Det går inte att se vilken månad dokumentet gäller. Skriv månad och år på titelsidan, till exempel"
                    + " ”Mars 2026”."),
    OTHER_MONTH(
            "its title names another month than the draft that its items are from",
            "Titelsidan nämner en annan månad än den som posterna kommer ifrån.");

    private final String english;
    private final String swedish;

    ReportRefusal(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    String english() {
        return english;
    }

    String swedish() {
        return swedish;
    }
}
