package rendezvous.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void hashes_as_the_standard_says_in_one_piece_or_in_many() {
        assertThat(Sha256.of("abc").hex()).isEqualTo(ABC);
        assertThat(Sha256.of("a").add(new byte[] {'b'}).add(new byte[] {'c'}).label())
                .isEqualTo("sha256:" + ABC);
    }
}
