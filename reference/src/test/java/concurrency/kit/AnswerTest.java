package concurrency.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

class AnswerTest {

    @Test
    void is_put_together_from_single_bytes() throws IOException {
        Answer answer = new Answer();
        for (byte one : "ok 5\nä\nbc".getBytes(StandardCharsets.UTF_8)) {
            answer.add(ByteBuffer.wrap(new byte[] {one}));
        }
        assertThat(answer.text()).isEqualTo("ä\nbc");
    }

    @Test
    void an_error_carries_its_message_or_none() {
        assertThatThrownBy(() -> answer("error no+such+file%21\n").text()).hasMessage("no such file!");
        assertThatThrownBy(() -> answer("error -\n").text())
                .isInstanceOf(IOException.class)
                .hasMessage(null);
        assertThatThrownBy(() -> answer("error %2D\n").text()).hasMessage("-");
    }

    @Test
    void half_an_answer_is_none() {
        assertThatThrownBy(() -> answer("").text()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> answer("ok 3").text()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> answer("ok 3\nab").text()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> answer("what\n").text()).isInstanceOf(EOFException.class);
    }

    @Test
    void fields_of_a_request_survive() throws IOException {
        byte[] line = GateLine.of("read", "", "-", "a b\nä").array();
        assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("read - %2D a+b%0A%C3%A4\n");
        assertThatThrownBy(() -> GateLine.of("x".repeat(5000))).isInstanceOf(IOException.class);
    }

    private static Answer answer(String text) {
        Answer answer = new Answer();
        answer.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return answer;
    }
}
