package se.omvarld.source;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.protocol.RedirectLocations;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;
import se.omvarld.item.Address;

/** Says in a header of an answer where permanent redirects led, when not merely to another spelling of the address. */
final class MovedAddress implements HttpResponseInterceptor, ExecChainHandler {
    /** Set on the final answer; whatever a server puts there itself is dropped. */
    static final String HEADER = "X-Omvarld-Moved-To";

    private static final String PASSING = MovedAddress.class.getName();
    private static final int LONGEST = 500;

    /** Sees every answer, those that redirect as well. */
    @Override
    public void process(HttpResponse response, EntityDetails entity, HttpContext context) {
        int status = response.getCode();
        if (status == 302 || status == 303 || status == 307) {
            context.setAttribute(PASSING, true);
        }
    }

    /** Sees the final answer. */
    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        URI asked = address(request);
        ClassicHttpResponse response = chain.proceed(request, scope);
        response.removeHeaders(HEADER);
        RedirectLocations redirects = scope.clientContext.getRedirectLocations();
        if (redirects != null && redirects.size() > 0 && scope.clientContext.getAttribute(PASSING) == null) {
            moved(asked, redirects.get(redirects.size() - 1)).ifPresent(to -> response.setHeader(HEADER, to));
        }
        return response;
    }

    private static URI address(ClassicHttpRequest request) throws HttpException {
        try {
            return request.getUri();
        } catch (java.net.URISyntaxException e) {
            throw new HttpException("not an address", e);
        }
    }

    private static Optional<String> moved(URI from, URI to) {
        return Address.cleaned(to.toString(), "")
                .filter(address -> address.length() <= LONGEST)
                .filter(address -> !Address.canonical(address).equals(Address.canonical(from.toString())));
    }
}
