package se.omvarld.routes.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails by strangers that mail libraries and servers choke on, as public bug reports have them: headers that break the syntax
 * (RFC 5322), encoded words and charsets that do not exist, parts that do not end, bytes of no charset.
 */
final class PoisonousMails {
    private static final List<String> HEADS = List.of(
            "From: Vinn, pengar <x@evil.example>\r\nSubject: Komma i From\r\n",
            "From: x@evil.example\r\nTo: Larsson, Anna <anna@ehm.example>, \"\r\nSubject: Komma i To\r\n",
            "From: x@evil.example\r\nCc: Berg, Bo <<bo@ehm.example>, ;:\r\nSubject: Komma i Cc\r\n",
            "From: x@evil.example, y@evil.example\r\nSender: ((\r\nReply-To: <>,<\r\nSubject: Två i From\r\n",
            "From: =?utf-8?B?w?= <x@evil.example>\r\nSubject: =?utf-8?Q?=C3=?= =?utf-8?B?###?= =?x-finns-inte?Q?=E5?=\r\n",
            "From: x@evil.example\r\nSubject: \u00e5\u00e4\u00f6 \u0093r\u00e5\u0094 \u0001\u0000\u007f\r\n",
            "Subject: Ingen avs\u00e4ndare\r\n",
            "From: x@evil.example\r\nMessage-ID: <<<>\r\nDate: aldrig\r\nIn-Reply-To: (\r\nSubject:\r\n",
            "From: x@evil.example\r\nSubject: " + "l\u00e5ng ".repeat(20_000) + "\r\n",
            "From: x@evil.example\r\n" + "X-Fyllnad: ".concat("a;b=\"c ".repeat(14_000))
                    + "\r\nSubject: Stort huvud\r\n");

    private static final List<String> BODIES = List.of(
            "Content-Type: text/html; charset=x-finns-inte\r\n\r\n<a href=https://evil.example/1>En nyhet om journaler</a>\r\n",
            "Content-Type: multipart/mixed; boundary=\"\r\n\r\n--\r\n\r\n--\r\n",
            "Content-Type: multipart/alternative; boundary=tom\r\n\r\n--tom--\r\n",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a, b\r\n",
            "Content-Type: text/plain; charset=utf-8; charset=\r\nContent-Transfer-Encoding: base65\r\n\r\n\u00ff\u00fe\u0000\u00c3",
            "Content-Type: application/x; a=;b=\"\r\nContent-Disposition: attachment; filename*0*=utf-8''%%%; filename=\"\r\n\r\nx\r\n",
            "Content-Transfer-Encoding: base64\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\neJ8+\r\n");

    /** Each head with each body: their numbers have no common factor. */
    static final int KINDS = HEADS.size() * BODIES.size();

    private PoisonousMails() {}

    /** So many, of each kind in turn. */
    static List<byte[]> of(int count) {
        return of(count, HEADS);
    }

    /** So many that do not say whose they are. */
    static List<byte[]> withoutSender(int count) {
        return of(count, List.of(HEADS.get(6)));
    }

    private static List<byte[]> of(int count, List<String> heads) {
        List<byte[]> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            mail.writeBytes(latin(heads.get(i % heads.size())));
            mail.writeBytes(latin(BODIES.get(i % BODIES.size())));
            mails.add(mail.toByteArray());
        }
        return mails;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
