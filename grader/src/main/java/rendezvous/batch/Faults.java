package rendezvous.batch;

import rendezvous.judge.GraderFault;
import rendezvous.model.DocumentException;
import rendezvous.report.LogText;

import java.io.IOException;

/** Our own and the machine's faults in words. */
final class Faults {

    private Faults() {}

    /**
     * What happened, in one line that is safe to show: it may name a path as a student wrote it. The kind of the failure is
     * named only where its message isn't made for people.
     */
    static String message(Throwable fault) {
        boolean forPeople =
                fault instanceof IOException || fault instanceof GraderFault || fault instanceof DocumentException;
        String message = fault.getMessage();
        return LogText.line(forPeople && message != null ? message : fault.toString());
    }
}
