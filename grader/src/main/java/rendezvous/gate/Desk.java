package rendezvous.gate;

import rendezvous.assignment.CallPlan;
import rendezvous.assignment.Serving;
import rendezvous.model.Expected;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has the answers of one call ready, and knows how much of it is still to be done. */
final class Desk {

    private final Map<String, Serving> servings = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();

    Desk(CallPlan plan) {
        plan.servings().forEach(serving -> servings.put(key(serving.kind(), serving.label()), serving));
        plan.expected().stream().map(Expected::item).forEach(item -> open.merge(item, 1, Integer::sum));
    }

    /** The answer to a request; empty if the assignment knows no such thing. */
    Optional<Serving> find(HeldRequest.Claim claim) {
        return Optional.ofNullable(servings.get(key(claim.kind(), claim.label())));
    }

    /** Notes that an answer was given. */
    void served(Serving serving) {
        if (serving.last()) {
            open.computeIfPresent(serving.item(), (item, times) -> times > 1 ? times - 1 : null);
        }
    }

    /** How many items are still to be done. */
    int left() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Sends an answer, an error where there is none; gives its length in bytes. */
    static int send(HeldRequest request, Optional<Serving> serving) {
        Optional<String> error = serving.isEmpty() && request.claim().kind().equals("read")
                ? Optional.of("no such file")
                : serving.flatMap(Serving::error);
        String text = serving.map(Serving::text).orElse("");
        if (error.isPresent()) {
            String line = Wire.line(List.of("error", error.get()));
            request.connection().sendLast(line, "");
            return line.length();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String line = Wire.line(List.of("ok", Integer.toString(bytes.length)));
        request.connection().sendLast(line, text);
        return line.length() + bytes.length;
    }

    private static String key(String kind, String label) {
        return kind + ' ' + label;
    }

    /** The kinds of work among some requests, for telling pictures apart. */
    static Set<String> kinds(List<HeldRequest> requests) {
        Set<String> kinds = new HashSet<>();
        requests.forEach(request -> kinds.add(request.claim().kind()));
        return kinds;
    }
}
