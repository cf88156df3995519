package rendezvous.judge;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import rendezvous.model.Evidence;

import java.util.Optional;

/**
 * Hands evidence to a {@link Check}: that of the {@link Judge} which runs it, or else that of the results folder which
 * the system property {@code results} names. Without any, the check is skipped, and says so.
 */
final class EvidenceExtension
        implements ExecutionCondition,
                ParameterResolver,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                TestExecutionExceptionHandler {

    static final String JUDGEMENT = "judgement";

    private static final Namespace NAMESPACE = Namespace.create(EvidenceExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (ofJudge(context).isPresent()) {
            return ConditionEvaluationResult.enabled("judged by the grader");
        }
        return ResultsFolder.named(context)
                .map(name -> ConditionEvaluationResult.enabled("judges " + name))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "no evidence to look at: say -Dresults=DIR with the results folder of one submission"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Observed.class || type == Evidence.class || type == StudentClasses.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Observed view = view(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Observed.class) {
            return view;
        }
        return type == Evidence.class ? view.evidence() : view.classes();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        judgement(context).blockerOf(checkOf(context)).ifPresent(blocker -> {
            throw new Blocked(blocker);
        });
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty() && !view(context).wasLookedAt()) {
            throw new GraderFault("The check " + checkOf(context)
                    + " looked at no evidence, so it can't pass: let it ask for Observed, and look.");
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        boolean known = thrown instanceof CheckFailure
                || thrown instanceof Inconclusive
                || thrown instanceof Blocked
                || thrown instanceof GraderFault;
        if (known) {
            throw thrown;
        }
        throw new GraderFault("The check " + checkOf(context) + " broke: " + thrown, thrown);
    }

    private static String checkOf(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Check.class).value();
    }

    private static Observed view(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(), id -> judgement(context).newView(), Observed.class);
    }

    private static Judgement judgement(ExtensionContext context) {
        return ofJudge(context)
                .orElseGet(() -> context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                JUDGEMENT, key -> ResultsFolder.of(context).judgement(), Judgement.class));
    }

    private static Optional<Judgement> ofJudge(ExtensionContext context) {
        return Optional.ofNullable(
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(JUDGEMENT, Judgement.class));
    }
}
