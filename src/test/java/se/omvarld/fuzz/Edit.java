package se.omvarld.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One change to a document.
 *
 * @param place and
 * @param length where it is changed and how far, in millionths of the document
 * @param number chooses what is put there, and how often
 */
record Edit(Kind kind, int place, int length, int number) {
    private static final int WHOLE = 1_000_000;
    private static final int LONGEST = 400_000;

    enum Kind {
        FLIP,
        CUT,
        END,
        REPEAT,
        SPLICE,
        PUT,
        PUT_OFTEN
    }

    private static final List<String> NASTY = List.of(
            "\u0000",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>",
            "&#x0;&#xD800;&#1114112;&b;",
            "<!--",
            "-->",
            "<a href='javascript:alert(1)'>",
            "<item>",
            "</item>",
            "<div><ul><li>",
            "{\"a\":[",
            "\\u0000\\ud800",
            "1e400",
            "99999999999999999999",
            "-1",
            "%00%ff%zz",
            "\u202e\u2066\u200d\ufeff",
            "\ud83d\ude00",
            "\u0308",
            "\r\n\r\n",
            "\n\n- \t",
            "=?utf-8?B?////?=",
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n",
            "Content-Transfer-Encoding: base64\n",
            ": ",
            "*a",
            "&a [",
            "!!java.lang.Object",
            "- {a: [",
            "\"",
            "'",
            "(",
            ")",
            "~99",
            " AND NOT ",
            "https://a@b:99999/../..?utm_source=%%&&#",
            "http://[::1]:/",
            "xn--a-ecp.se",
            "ＨＴＴＰ://１２７。０。０。１/",
            "2026-02-31T25:61:61+99:99",
            "29 februari 1900 kl. 24.60",
            "[x](/",
            "![",
            "1.1 ",
            " ");

    byte[] in(byte[] document, byte[] other) {
        int from = (int) ((long) place * document.length / WHOLE);
        int to = Math.min(document.length, from + 1 + (int) ((long) length * document.length / WHOLE / 4));
        byte[] piece = Arrays.copyOfRange(document, Math.min(from, to), to);
        byte[] changed =
                switch (kind) {
                    case FLIP -> flipped(document, from);
                    case CUT -> joined(document, from, new byte[0], 0, to);
                    case END -> Arrays.copyOf(document, from);
                    case REPEAT -> joined(document, from, piece, 2 + Math.floorMod(number, 50), to);
                    case SPLICE -> joined(document, from, pieceOf(other), 1, from);
                    case PUT -> joined(document, from, nasty(), 1, from);
                    case PUT_OFTEN -> joined(document, from, nasty(), 1 << Math.floorMod(number / 64, 14), from);
                };
        return changed.length <= LONGEST ? changed : Arrays.copyOf(changed, LONGEST);
    }

    private byte[] flipped(byte[] document, int at) {
        byte[] changed = document.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << Math.floorMod(number, 8));
        }
        return changed;
    }

    private byte[] pieceOf(byte[] other) {
        int from = (int) ((long) length * other.length / WHOLE);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + Math.floorMod(number, 5000)));
    }

    private byte[] nasty() {
        return NASTY.get(Math.floorMod(number, NASTY.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] document, int from, byte[] piece, int times, int rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(document, 0, from);
        for (int i = 0; i < times && all.size() < LONGEST; i++) {
            all.writeBytes(piece);
        }
        all.write(document, rest, document.length - rest);
        return all.toByteArray();
    }
}
