package rendezvous;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions of the house rules that ArchUnit doesn't bring. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaMethod> haveAtMostParameters(int most) {
        return new ArchCondition<>("have at most " + most + " parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int count = method.getRawParameterTypes().size();
                if (count > most) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has " + count + " parameters"));
                }
            }
        };
    }
}
