package rendezvous.judge;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts the checks of a suite into the order of the rubric, so that what is required is judged first. */
final class RubricOrder implements MethodOrderer {

    static final String IDS = "rendezvous.order";

    @Override
    public void orderMethods(MethodOrdererContext context) {
        List<String> ids = context.getConfigurationParameter(IDS)
                .map(text -> Arrays.asList(text.split(",")))
                .orElse(List.of());
        context.getMethodDescriptors()
                .sort(Comparator.comparingInt(method ->
                        Checks.idOf(method.getMethod()).map(ids::indexOf).orElse(-1)));
    }
}
