package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.edition.template.BadTemplateException;

@Tag("slow")
class TemplateCheckTest {
    @TempDir
    Path folder;

    @Test
    void should_find_nothing_when_the_shipped_templates_are_checked() {
        assertThat(DigestRenderer.problemsIn(Samples.HTML, Samples.TEXT)).isEmpty();
    }

    @Test
    void should_name_file_and_line_when_a_directive_is_not_closed() throws IOException {
        assertThat(problemsIn("<h1>${heading}</h1>\n<#if gap?has_content>\n<p>${gap}</p>\n"))
                .singleElement()
                .asString()
                .contains("mine.ftlh, line ", "#if", "compare with the shipped template");
    }

    @Test
    void should_name_line_and_name_when_a_name_does_not_exist() throws IOException {
        assertThat(problemsIn("<h1>${heading}</h1>\n<p>${rubrik}</p>"))
                .singleElement()
                .asString()
                .contains("mine.ftlh, line 2: ", "rubrik", "listed at the top of the shipped template");
    }

    @Test
    void should_suggest_the_name_when_one_is_nearly_right() throws IOException {
        assertThat(problemsIn("<#list areas as area><#list area.items as item>\n${item.titel}</#list></#list>"))
                .singleElement()
                .asString()
                .contains("mine.ftlh, line 2: ", "(did you mean 'title'?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#if daily>${bad}</#if>",
                "<#if choice?has_content>${bad}</#if>",
                "<#if looked?has_content>${bad}</#if>",
                "<#if gap?has_content>${bad}</#if>",
                "<#if shortened?has_content>${bad}</#if>",
                "<#list troubled as source>${bad}</#list>",
                "<#list areas as area><#list area.titles as item>${bad}</#list></#list>",
                "<#list areas as area><#list area.items as item><#if !item.lead?has_content>${bad}</#if></#list></#list>",
                "<#list areas as area><#list area.items as item><#if !item.type?has_content>${bad}</#if></#list></#list>"
            })
    void should_find_an_unknown_name_when_it_is_only_used_at_times(String template) throws IOException {
        assertThat(problemsIn(template)).hasSize(1).allMatch(problem -> problem.contains("mine.ftlh, line 1: "));
    }

    @Test
    void should_name_the_file_when_it_is_missing_or_no_utf8() throws IOException {
        Path latin1 = folder.resolve("latin1.ftlh");
        Files.write(latin1, "Omvärld".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(DigestRenderer.problemsIn(latin1, folder.resolve("none.ftl")))
                .hasSize(2)
                .allMatch(problem -> problem.contains("cannot be read as UTF-8 text"));
    }

    @Test
    void should_refuse_a_template_when_it_lets_feed_markup_through() throws IOException {
        assertThat(problemsIn("<#list areas as area><#list area.items as item>${item.title?no_esc}</#list></#list>"))
                .singleElement()
                .asString()
                .contains("lets markup from feeds through");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign x='freemarker.template.utility.Execute'?new()>${x('id')}",
                "<#assign x='freemarker.template.utility.ObjectConstructor'?new()>${x('java.io.File','/')}",
                "${subject?api.getClass()}",
                "<#include '/etc/passwd'>",
                "<#import 'other.ftl' as o>"
            })
    void should_reach_nothing_but_the_view_when_a_template_tries(String escape) throws IOException {
        assertThat(problemsIn(escape)).hasSize(1).allMatch(problem -> problem.contains("mine.ftlh, line 1"));
    }

    @Test
    void should_say_what_is_wrong_when_rendering_with_a_broken_template() throws IOException {
        DigestRenderer letter = new DigestRenderer(template("${"), Samples.TEXT);

        assertThatThrownBy(() -> letter.render(Samples.week()))
                .isInstanceOf(BadTemplateException.class)
                .hasMessageContaining("mine.ftlh, line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>x</h1>\n<#list 1.. as x></#list>",
                "<h1>x</h1>\n<#list 1.. as x>${x}</#list>",
                "<h1>x</h1>\n<#list 1.. as x><#assign y = x></#list>",
                "<#macro twice n><#if n gt 0>\n<@twice n - 1/><@twice n - 1/></#if></#macro><@twice 60/>",
                "<#macro again>\n<@again/></#macro><@again/>",
                "<#assign s = 'omvärld'><#list 1..60 as x>\n<#assign s = s + s></#list>",
                "<#assign s = 'omvärld'>\n<#list 1..60 as x><#attempt><#assign s = s + s><#recover></#attempt></#list>"
            })
    @Timeout(60)
    void should_stop_a_template_that_never_ends_and_say_where(String endless) throws IOException {
        assertThat(problemsIn(endless))
                .singleElement()
                .asString()
                .containsPattern("mine.ftlh, line [12]: the template (takes|writes|calls itself)")
                .endsWith("never end? Compare with the shipped template");
    }

    private List<String> problemsIn(String html) throws IOException {
        return DigestRenderer.problemsIn(template(html), Samples.TEXT);
    }

    private Path template(String html) throws IOException {
        return Files.writeString(folder.resolve("mine.ftlh"), html);
    }
}
