package rendezvous.publish;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells an answer that only means "later" from one that is final. */
final class Busy {

    private Busy() {}

    /**
     * How long to wait before the same request is worth another try.
     *
     * @param usual if the answer doesn't say
     * @return empty if the answer is final
     */
    static Optional<Duration> pause(HttpResponse<?> response, Duration usual, Clock clock) {
        if (isLimited(response)) {
            return Optional.of(asked(response, clock).orElse(usual));
        }
        return response.statusCode() >= 500 ? Optional.of(asked(response, clock).orElse(usual)) : Optional.empty();
    }

    static boolean isLimited(HttpResponse<?> response) {
        boolean used = response.headers()
                .firstValue("x-ratelimit-remaining")
                .filter("0"::equals)
                .isPresent();
        boolean later = response.headers().firstValue("retry-after").isPresent();
        return response.statusCode() == 429 || (response.statusCode() == 403 && (used || later));
    }

    private static Optional<Duration> asked(HttpResponse<?> response, Clock clock) {
        OptionalLong seconds = number(response, "retry-after");
        if (seconds.isPresent()) {
            return Optional.of(Duration.ofSeconds(seconds.getAsLong()));
        }
        OptionalLong reset = number(response, "x-ratelimit-reset");
        return isLimited(response) && reset.isPresent()
                ? Optional.of(Duration.ofSeconds(
                        Math.max(1, reset.getAsLong() - clock.instant().getEpochSecond())))
                : Optional.empty();
    }

    private static OptionalLong number(HttpResponse<?> response, String header) {
        return response.headers()
                .firstValue(header)
                .filter(value -> value.matches("\\d{1,12}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
    }
}
