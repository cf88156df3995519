package rendezvous.concurrencymodels;

import concurrency.kit.Advice;
import concurrency.kit.Complaint;
import rendezvous.judge.Explanation;
import rendezvous.judge.Finding;
import rendezvous.model.SourceLocation;

import java.util.List;

/**
 * What a finding means and what to do about it: the words of the kit where they fit, own ones elsewhere.
 *
 * @param meaning what it means
 * @param nextStep one step to take
 */
record Words(String meaning, String nextStep) {

    static Words of(Advice advice) {
        return new Words(advice.meaning(), advice.nextStep());
    }

    /** What the kit has to say against a text, as a finding. */
    static Finding failing(Complaint complaint) {
        return of(complaint.advice()).observed(complaint.observed());
    }

    Finding observed(String observed) {
        return new Finding(observed, meaning, nextStep);
    }

    Explanation seen(String detail, List<SourceLocation> where) {
        return new Explanation(detail, where, meaning, nextStep);
    }
}
