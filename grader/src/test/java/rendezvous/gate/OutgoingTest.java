package rendezvous.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

class OutgoingTest {

    private static final int LENGTH = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ä€", "a\ud83d\ude00", "\ud83d", "\ude00b"})
    void writes_the_same_bytes_piece_by_piece(String part) throws IOException {
        String text = part.repeat(LENGTH) + part;
        Outgoing outgoing = new Outgoing(text);
        Client client = new Client(999);

        while (!outgoing.writeTo(client)) {
            client.reads();
        }

        assertThat(client.taken.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void turns_no_more_into_bytes_than_one_piece_for_a_client_that_never_reads() throws IOException {
        Text text = new Text();
        Outgoing outgoing = new Outgoing(text);
        Client client = new Client(0);

        for (int i = 0; i < 10; i++) {
            assertThat(outgoing.writeTo(client)).isFalse();
        }

        assertThat(text.asked).isLessThanOrEqualTo(Outgoing.PIECE + 1);
    }

    /** A socket with little room. */
    private static final class Client implements WritableByteChannel {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int room;
        private int left;

        Client(int room) {
            this.room = room;
            this.left = room;
        }

        void reads() {
            left = room;
        }

        @Override
        public int write(ByteBuffer bytes) {
            int count = Math.min(left, bytes.remaining());
            left -= count;
            for (int i = 0; i < count; i++) {
                taken.write(bytes.get());
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            left = 0;
        }
    }

    /** Counts how much of it was looked at. */
    private static final class Text implements CharSequence {

        private int asked;

        @Override
        public int length() {
            return 10 * LENGTH;
        }

        @Override
        public char charAt(int index) {
            asked++;
            return 'x';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            asked += end - start;
            return "x".repeat(end - start);
        }

        @Override
        public String toString() {
            return "x".repeat(length());
        }
    }
}
