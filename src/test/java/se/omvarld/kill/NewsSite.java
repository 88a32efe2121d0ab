package se.omvarld.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feeds to which news are added; each is picked by the shipped rules and has a word of its own, to be found again by. Some come
 * without a lead, which their articles have.
 */
final class NewsSite implements AutoCloseable {
    static final int FEEDS = 4;
    private static final String ARTICLE = "/article/";
    /** The steps at which {@link Moment} can strike. */
    static final List<String> STEPS = List.of("asked", "half a feed", "whole feed", "article");

    /** A piece of news with its own word. */
    record News(String word, int feed, ZonedDateTime date) {}

    final List<News> news = new CopyOnWriteArrayList<>();
    /** The runs in which each article was asked, by its word. */
    final Map<String, List<Integer>> articles = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final Supplier<Moment> moment;
    private final Random random;

    NewsSite(Random random, Supplier<Moment> moment) throws IOException {
        this.random = random;
        this.moment = moment;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "news-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Some more in each feed. */
    void grow(ZonedDateTime date) {
        for (int feed = 0; feed < FEEDS; feed++) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                add(feed, date);
            }
        }
    }

    /** One more, in a feed or somewhere else. */
    News add(int feed, ZonedDateTime date) {
        News one = new News(word(), feed, date);
        news.add(one);
        return one;
    }

    private String word() {
        return random.ints(12, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    /** Writes a source file a feed. A daemon polls each once a minute, one after the other. */
    void writeSources(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int feed = 0; feed < FEEDS; feed++) {
            Files.writeString(folder.resolve("feed-" + feed + ".camel.yaml"), """
                    - templatedRoute:
                        routeTemplateRef: feed
                        routeId: feed-%d
                        parameters:
                          - {name: publisher, value: Utgivare %d}
                          - {name: url, value: "http://127.0.0.1:%d/%d.xml"}
                          - {name: schedule, value: "%d * * * * ?"}
                    """.formatted(
                            feed, feed, server.getAddress().getPort(), feed, feed * 60 / FEEDS));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Moment current = moment.get();
        int feed = exchange.getRequestURI().getPath().charAt(1) - '0';
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith(ARTICLE)) {
                article(exchange, current);
                return;
            }
            if (!exchange.getRequestURI().getPath().matches("/[0-9][.]xml")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            current.reached("asked");
            byte[] body = feed(feed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.getResponseHeaders().set("ETag", "\"" + body.length + "\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            current.reached("half a feed");
            exchange.getResponseBody().write(body, body.length / 2, body.length - body.length / 2);
            exchange.getResponseBody().flush();
            current.reached("whole feed");
        }
    }

    private void article(HttpExchange exchange, Moment current) throws IOException {
        String word = exchange.getRequestURI().getPath().substring(ARTICLE.length());
        articles.computeIfAbsent(word, any -> new CopyOnWriteArrayList<>()).add(current.run());
        current.reached("article");
        byte[] page = ("<!doctype html><html lang=sv><head><meta charset=utf-8><title>Hälsodata " + word
                        + "</title></head><body><main><article><h1>Hälsodata " + word + "</h1><p>" + lead(word)
                        + "</p></article></main></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private String feed(int feed) {
        List<String> items = new ArrayList<>();
        for (News one : news) {
            if (one.feed() == feed) {
                items.add(item(one));
            }
        }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>" + String.join("", items)
                + "</channel></rss>";
    }

    private String item(News one) {
        return "<item><title>Hälsodata " + one.word() + "</title><link>http://127.0.0.1:"
                + server.getAddress().getPort() + ARTICLE + one.word() + "</link><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(one.date()) + "</pubDate><description>"
                + (one.word().charAt(0) < 'i' ? "" : lead(one.word())) + "</description></item>";
    }

    /** No two have so many words in common that they could be the same news. */
    static String lead(String own) {
        String words = IntStream.range(0, 10)
                .mapToObj(i -> "x" + own.substring(i, i + 3) + i + own.charAt(11))
                .collect(Collectors.joining(" "));
        return "Nationell plan för delning av hälsodata och e-recept mellan regioner, " + words + ".";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
