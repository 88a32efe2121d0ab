package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.link.UnwrappedLink;

/** Newsletters as services send them, and their links as gateways wrap them; made up after what those send. */
class NewsletterServicesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx%3Fid%3D5&data=05%7C02&reserved=0 | https://a.example/x?id=5
            https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x-2Dy-5Fz-3Fid-3D5&d=DwMFaQ&c=a&r=b               | https://a.example/x-y_z?id=5
            https://urldefense.com/v3/__https://a.example/h**Alsa__;w6Q-!!AB!z$                                            | https://a.example/h%C3%A4%3Elsa
            https://urldefense.com/v3/__https://a.example/**B/x*y__;w6XDpMO2Kw!!AB!z$                                        | https://a.example/%C3%A5%C3%A4%C3%B6/x+y
            https://urldefense.us/v3/__https:/*a.example/x__;Lw!!AB!z$                                                      | https://a.example/x
            https://secure-web.cisco.com/1aBcDeFgH/https%3A%2F%2Fa.example%2Fx%3Fid%3D5                                     | https://a.example/x?id=5
            https://eu-central-1.protection.sophos.com?d=a.example&u=aHR0cHM6Ly9hLmV4YW1wbGUveA&i=N&t=a&h=d                 | https://a.example/x
            https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fa.example%2fx&c=E,1,abc&typo=1                              | https://a.example/x
            https://protect.checkpoint.com/v2/r05/___https:/a.example/x___.YzJlOmVobTpj:7:abcd:x:h:T:N                      | https://a.example/x
            https://protect-eu.mimecast.com/s/AbCdCX5qKSzX3Rq2HvT1xQ?domain=a.example | https://protect-eu.mimecast.com/s/AbCdCX5qKSzX3Rq2HvT1xQ?domain=a.example
            https://substack.com/app-link/post?publication_id=1&post_id=2&isFreemail=true&r=ab12c&token=eyJ | https://substack.com/app-link/post?publication_id=1&post_id=2
            https://x.us5.list-manage.com/track/click?u=abc&id=1a2b&e=7d8e9f                                | https://x.us5.list-manage.com/track/click?u=abc&id=1a2b
            """)
    void should_lead_where_the_link_says_and_never_name_the_reader(String link, String target) {
        assertThat(UnwrappedLink.of(link)).contains(target);
    }

    /** The picture, the title and "read more" have an address each, from which nobody can tell that they are one. */
    @ParameterizedTest
    @CsvSource({
        "https://click.gansend.com/c/6AbCdE/%d/",
        "https://x.us5.list-manage.com/track/click?u=abc&id=1a2b3c%d",
        "https://protect-eu.mimecast.com/s/AbCdCX5qKSzX3Rq2HvT%dx?domain=a.example",
        "https://u1.ct.sendgrid.net/ls/click?upn=u001.AbC-2BdE%d",
        "https://app.rule.io/click/5c6f1e0a9b/x%d",
        "https://www.anpdm.com/newsletterweb/454A5D4673404A5B447149405%d/42445D457747415A4A7046",
    })
    void should_take_the_links_of_one_story_for_one(String counting) {
        String story = "<a href='%s'><img src=a.png alt=Bild></a><h2><a href='%s'>%s</a></h2><p>Läckan upptäcktes i"
                + " måndags av en sköterska i Lund.</p><a href='%s'>Läs mer</a>";
        String body = story.formatted(at(counting, 1), at(counting, 2), "Journaldata läckte ut", at(counting, 3))
                + story.formatted(at(counting, 4), at(counting, 5), "Ny strategi för läkemedel", at(counting, 6));

        assertThat(newsletter(Mails.html(body)))
                .extracting(Item::title)
                .containsExactly("Journaldata läckte ut", "Ny strategi för läkemedel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <base href="https://a.example/nyheter/"><a href="x">Nytt uppdrag om e-recept</a>        | https://a.example/nyheter/x
            <base href="https://a.example/nyheter/"><a href="/om/x">Nytt uppdrag om e-recept</a>    | https://a.example/om/x
            <a href="https://a.example/x"><img title="Nytt uppdrag om e-recept"></a>                | https://a.example/x
            <map><area href="https://a.example/x" alt="Nytt uppdrag om e-recept"></map>             | https://a.example/x
            """)
    void should_read_links_however_they_are_written(String body, String link) {
        assertThat(newsletter(Mails.html(body))).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Nytt uppdrag om e-recept");
            assertThat(item.link()).isEqualTo(link);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VECKANS NYHETER<LF><LF>1. Regionen byter journal<LF>Beslutet togs i tisdags av en enig styrelse.<LF><https://a.example/1><LF><LF>2. Myndigheten samlar data<LF>Den föreslår ett nytt register i landet.<LF>Läs mer: https://a.example/2
            Regionen byter journal [1]<LF>Beslutet togs i tisdags av en enig styrelse.<LF><LF>Myndigheten samlar data [2]<LF>Den föreslår ett nytt register i landet.<LF><LF>[1] https://a.example/1<LF>[2] https://a.example/2
            """)
    void should_tell_titles_from_text_in_plain_text(String body) {
        List<Item> items = newsletter(Mails.parsed("From: a@b.se\n\n" + body.replace("<LF>", "\n")));

        assertThat(items).extracting(Item::title).containsExactly("Regionen byter journal", "Myndigheten samlar data");
        assertThat(items).extracting(Item::link).containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void should_read_the_text_when_the_html_only_says_where_the_mail_can_be_read() {
        List<Item> items = newsletter(Mails.parsed("""
                From: a@b.se
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Regionen byter journal i år
                https://a.example/1

                Myndigheten samlar data
                https://a.example/2
                --b
                Content-Type: text/html

                <p>Brevet finns här</p><a href='https://b.example/visa/12'>https://b.example/visa/12</a>
                --b--
                """));

        assertThat(items).extracting(Item::link).containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void should_read_html_that_nothing_calls_so() {
        List<Item> items = newsletter(
                Mails.parsed("From: a@b.se\n\n<html><body><a href=\"https://a.example/1\">Regionen byter journal</a>"));

        assertThat(items).extracting(Item::title).containsExactly("Regionen byter journal");
    }

    @Test
    void should_join_what_was_broken_for_the_way_only() {
        List<Item> items = newsletter(Mails.parsed("""
                From: a@b.se
                Content-Type: text/plain; format=flowed; delsp=yes

                Vägledning om molntjänst i vår\s
                den
                https://a.example/en-lang-adress-som-bry\s
                ts
                """));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Vägledning om molntjänst i vården");
            assertThat(item.link()).isEqualTo("https://a.example/en-lang-adress-som-bryts");
        });
    }

    private static String at(String counting, int number) {
        return counting.formatted(number);
    }

    private static List<Item> newsletter(ReceivedMail mail) {
        return new NewsletterReader(Given.CLOCK).read(Mails.newsletter("brev", "b.se"), mail);
    }
}
