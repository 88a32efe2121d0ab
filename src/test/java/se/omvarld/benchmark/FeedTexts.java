package se.omvarld.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Feeds of 20 items and 16 KB, made of Swedish words; some hit the shipped rules, as in life. */
final class FeedTexts {
    static final int ITEMS = 20;
    private static final int BYTES = 16 * 1024;
    private static final String[] SMALL = words(
            "och i att det som en på är av för med den till inte har om ett vi kan ska från eller också vid mer när så nu");
    private static final String[] BEGINNINGS = words(
            "skol väg buss bygg sport mat musik film bil tåg flyg hamn skog sjö vatten"
                    + " el gas värme bostad hyres mark jord bruks fisk häst hund lek park torg butiks bank börs ränte skatte pension"
                    + " jobb lön facks strejk val parti kommun region läns riks stats lands värld klimat miljö energi vind sol kol");
    private static final String[] ENDINGS = words(
            "plan planen planer bygge bygget frågan frågor avtal avtalet pris priset priser"
                    + " match matchen chef chefen chefer krav kraven stöd stödet rapport rapporten möte mötet beslut beslutet marknad"
                    + " marknaden olycka olyckan brist bristen satsning satsningen mål målet resor resan dag dagen år året kris krisen");
    private static final String[] VERBS = words(
            "ökar minskar stoppas startar föreslås kritiseras öppnar stänger flyttas väljs granskas byggs säljs köps visas");
    private static final String[] SUBJECTS = words(
            "hälsodata journalsystem läkemedel e-recept digitalisering cybersäkerhet"
                    + " patientdata vårdcentral upphandling AI-verktyg kompetensförsörjning beredskap dataskydd välfärdsteknik");

    private final Instant now;

    FeedTexts(Instant now) {
        this.now = now;
    }

    /** @param newest the number of the newest item; an item with the same number has the same text */
    byte[] feed(int source, int newest) {
        StringBuilder feed = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Källa ")
                .append(source)
                .append("</title><link>https://kalla-")
                .append(source)
                .append(".example/</link>\n");
        for (int number = newest; number > newest - ITEMS; number--) {
            item(feed, source, number);
        }
        return feed.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void item(StringBuilder feed, int source, int number) {
        Random random = new Random(source * 1_000_003L + number);
        String link = "https://kalla-" + source + ".example/nyheter/" + number + "-" + random.nextInt(100_000);
        int from = feed.length();
        feed.append("<item><title>");
        sentence(feed, random, 9);
        feed.append("</title><link>")
                .append(link)
                .append("</link><guid>")
                .append(link)
                .append("</guid><pubDate>")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        now.minusSeconds(60L * random.nextInt(600)).atOffset(ZoneOffset.ofHours(1))))
                .append("</pubDate><description>");
        while (feed.length() - from < BYTES / ITEMS - 60) {
            sentence(feed, random, 12);
            feed.append(". ");
        }
        feed.append("</description></item>\n");
    }

    /** Words without an end, as in a title. */
    static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        sentence(text, random, words);
        return text.toString();
    }

    private static void sentence(StringBuilder text, Random random, int words) {
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word(random));
        }
    }

    /** Of 200 words 88 are small, 24 verbs, one is of the agency's subjects; the others are compounds, as in Swedish news. */
    private static String word(Random random) {
        int kind = random.nextInt(200);
        if (kind < 88) {
            return any(SMALL, random);
        }
        if (kind < 112) {
            return any(VERBS, random);
        }
        return kind == 112 ? any(SUBJECTS, random) : any(BEGINNINGS, random) + any(ENDINGS, random);
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static String[] words(String list) {
        return list.split(" ", -1);
    }
}
