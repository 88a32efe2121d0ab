package se.omvarld.item.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An ordinary address, which is not taken apart, is what its parts would give. */
class PlainAddressTest {
    @Property(seed = "51", tries = 2000)
    void should_leave_an_ordinary_address_as_the_parts_would(@ForAll("addresses") String address) {
        if (PlainAddress.is(address)) {
            assertThat(Address.cleanedByParts(address, "")).contains(address);
            assertThat(PlainAddress.identity(address)).isEqualTo(AddressIdentity.identity(AddressParts.of(address)));
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> scheme = Arbitraries.of("https://", "http://", "HTTP://", "https:", "//");
        Arbitrary<String> host =
                Arbitraries.strings().withChars("ab1.-w_:@Å").ofMinLength(1).ofMaxLength(8);
        Arbitrary<String> path =
                Arbitraries.strings().withChars("abC1/.-_~?#%&=å ").ofMaxLength(12);
        Arbitrary<String> usual =
                Arbitraries.of("www.a.se", "a-b.example", "www.www.x.se", "10.0.0.1", "a..b", "xn--a.se");
        return Combinators.combine(scheme, Arbitraries.oneOf(host, usual), path)
                .as((a, b, c) -> a + b + (c.isEmpty() ? "" : "/" + c));
    }
}
