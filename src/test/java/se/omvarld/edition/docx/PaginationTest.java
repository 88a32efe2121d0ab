package se.omvarld.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.edition.draft.DraftDocument;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.draft.WrittenDraft;
import se.omvarld.edition.returned.EditedDraft;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.store.story.Story;

/** Page numbers in the table of contents are right where LibreOffice is there, and a draft never waits for them. */
@Tag("slow")
class PaginationTest {
    @TempDir
    Path folder;

    @Test
    void should_name_the_page_of_each_heading() throws IOException {
        Office.assumeInstalled();

        WrittenDraft draft = document("").make(Drafts.march(stories(30)));

        assertThat(draft.paged()).isTrue();
        assertThat(DraftCheck.problemsIn(draft.content())).isEmpty();
        WordFile file = new WordFile(draft.content());
        List<String> entries = file.paragraphs("toc 2");
        List<String> pages = pagesOf(new LibreOffice("").pdf(draft.content()));
        assertThat(entries).hasSize(30);
        for (String entry : entries) {
            String title = entry.substring(entry.indexOf('R'), entry.indexOf('!') + 1);
            int page = Integer.parseInt(entry.substring(entry.indexOf('!') + 1));
            assertThat(pages.get(page - 1)).contains(title);
        }
        assertThat(file.paragraphs("toc 1")).first().asString().isEqualTo("Sammanfattning4");
        assertThat(file.body()).doesNotContain("q0q");
        assertThat(file.comments()).contains("Sidnumren gäller utkastet som det kom.");
    }

    @Test
    void should_number_as_the_template_does_and_not_be_misled_by_what_a_source_writes() throws IOException {
        Office.assumeInstalled();
        Path template = folder.resolve("template.docx");
        Files.write(
                template,
                EditedDraft.body(
                        Files.readAllBytes(Drafts.TEMPLATE),
                        xml -> xml.replace("<w:titlePg/>", "<w:pgNumType w:start=\"0\"/><w:titlePg/>")));

        WrittenDraft draft = new DraftDocument(template, Drafts.SETTINGS, new LibreOffice(""))
                .make(Drafts.march(
                        story("Rubrik q0q999q!").lead("q1q77q q2q77q").build()));

        assertThat(new WordFile(draft.content()).paragraphs("toc 1")).startsWith("Sammanfattning3", "Innehåll4");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_do_without_when_the_program_hangs_and_end_it_with_all_that_it_started() throws IOException {
        Path pid = folder.resolve("pid");
        Path hanging = program("sleep 600 & echo $! > " + pid + "; wait");

        WrittenDraft draft = document(hanging.toString()).make(Drafts.march(stories(1)));

        assertUnnumbered(draft);
        Optional<ProcessHandle> child =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        child.ifPresent(process ->
                assertThat(process.onExit()).as("the program's child").succeedsWithin(Duration.ofSeconds(30)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_do_without_when_the_program_fails_or_makes_nothing_or_rubbish() throws IOException {
        String folderOf = "for a; do case \"$p\" in --outdir) o=$a;; esac; p=$a; done; ";
        for (String script : List.of("exit 3", "exit 0", folderOf + "echo rubbish > $o/draft.pdf")) {
            assertUnnumbered(document(program(script).toString()).make(Drafts.march(stories(1))));
        }
        assertUnnumbered(document("/nowhere/soffice").make(Drafts.march(stories(1))));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_pass_no_settings_on() throws IOException {
        Path seen = folder.resolve("seen");

        assertUnnumbered(document(program("env > " + seen + "; pwd >> " + seen).toString())
                .make(Drafts.march(stories(1))));

        assertThat(Files.readAllLines(seen))
                .noneMatch(line -> line.startsWith("OMVARLD_") || line.startsWith("MAVEN"))
                .anyMatch(line -> line.matches("HOME=.*omvarld-pages.*"));
        assertThat(Path.of(Files.readAllLines(seen).get(Files.readAllLines(seen).size() - 1)))
                .as("the folder it worked in")
                .doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_remove_what_a_killed_process_left_behind_and_nothing_newer() throws IOException {
        Path old = Files.createTempDirectory("omvarld-pages");
        Path young = Files.createTempDirectory("omvarld-pages");
        Files.writeString(old.resolve("draft.docx"), "left");
        FileTime now = Files.getLastModifiedTime(young);
        Files.setLastModifiedTime(old, FileTime.from(now.toInstant().minus(Duration.ofHours(2))));

        assertUnnumbered(document(program("exit 3").toString()).make(Drafts.march(stories(1))));

        assertThat(old).doesNotExist();
        assertThat(young).isDirectory();
        Files.delete(young);
    }

    @Test
    void should_refuse_a_program_that_is_none() {
        assertThat(LibreOffice.problem("")).isEmpty();
        assertThat(LibreOffice.problem("off")).isEmpty();
        assertThat(LibreOffice.problem("/nowhere/soffice"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("is no program"));
    }

    private static void assertUnnumbered(WrittenDraft draft) {
        assertThat(draft.paged()).isFalse();
        WordFile file = new WordFile(draft.content());
        assertThat(file.paragraphs("toc 1")).startsWith("Sammanfattning–", "Innehåll–");
        assertThat(file.comments()).containsOnlyOnce("Sidnumren saknas till dess.");
        assertThat(DraftCheck.problemsIn(draft.content())).isEmpty();
    }

    private static DraftDocument document(String soffice) {
        Duration patience = soffice.isEmpty() ? Duration.ofSeconds(100) : Duration.ofSeconds(5);
        return new DraftDocument(Drafts.TEMPLATE, Drafts.SETTINGS, new LibreOffice(soffice, patience));
    }

    private Path program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static Story[] stories(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> story("Rubrik nummer " + i + "!")
                        .id("id" + i)
                        .area(1 + i % 5)
                        .lead("En mening som säger något. ".repeat(15))
                        .build())
                .toArray(Story[]::new);
    }

    private static List<String> pagesOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setPageEnd("\f");
            return List.of(stripper.getText(document).split("\f"));
        }
    }
}
