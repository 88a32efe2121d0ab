package se.omvarld.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressResolverTest {
    private final PublicAddressResolver addresses = new PublicAddressResolver(false, "proxy.localhost");

    @Test
    void should_count_the_own_machines_public_addresses_as_internal() throws Exception {
        InetAddress publicOne = InetAddress.getByName("8.8.4.4");

        assertThat(PublicAddressResolver.isInternal(publicOne, publicOne::equals))
                .isTrue();
        assertThat(PublicAddressResolver.isInternal(publicOne))
                .as("of another machine")
                .isFalse();
        assertThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .isNotEmpty()
                .allMatch(PublicAddressResolver::isOwn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LOCALHOST",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.9",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255"
            })
    void should_refuse_when_a_host_leads_inside(String host) {
        refused(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "[::1]",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "[::ffff:10.0.0.1]",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::1",
                "2002:c0a8:101::",
                "2001:0:7f00:1::1",
                "2001:0:808:808::f5ff:fffe",
                "::ffff:0:7f00:1",
                "2001:db8::1",
                "febf::1",
                "ff0e::1"
            })
    void should_refuse_when_a_newer_address_leads_inside(String host) {
        refused(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "2130706433",
                "0177.0.0.1",
                "0x7f000001",
                "0x7f.1",
                "127.0.0.01",
                "10.1",
                "1.2.3.4.5",
                "0x",
                "a.127",
                "2130706433.",
                "0X7F.0.0.1",
                "127.0.0.1.1",
                "017700000001",
                "8.8.2056"
            })
    void should_refuse_when_a_number_means_several_addresses(String host) {
        assertThatThrownBy(() -> addresses.resolve(host))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("refused: " + host
                        + " is a number that may lead inside, and no host name (http.allow-internal)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "169.253.0.1",
                "2a00:1450:4001::1",
                "2001:67c:10ec::1",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2001:0:808:808::f7f7:f7f7",
                "203.0.112.1",
                "fe00::1"
            })
    void should_resolve_when_an_address_is_public(String host) throws UnknownHostException {
        assertThat(addresses.resolve(host)).hasSize(1);
    }

    @Test
    void should_resolve_anything_when_internal_addresses_are_allowed() throws UnknownHostException {
        assertThat(new PublicAddressResolver(true, "").resolve("127.0.0.1")).isNotEmpty();
    }

    @Test
    void should_resolve_the_proxy_even_when_it_lies_inside() throws UnknownHostException {
        assertThat(new PublicAddressResolver(false, "localhost").resolve("localhost"))
                .isNotEmpty();
    }

    private void refused(String host) {
        assertThatThrownBy(() -> addresses.resolve(host))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageStartingWith("refused: " + host + " leads to the internal address ");
    }
}
