package rendezvous.batch;

import rendezvous.judge.GraderFault;
import rendezvous.model.DocumentException;

import java.io.IOException;

/** Our own and the machine's faults in words. */
final class Faults {

    private Faults() {}

    /** What happened; the kind of the failure is named only where its message isn't made for people. */
    static String message(Throwable fault) {
        boolean forPeople =
                fault instanceof IOException || fault instanceof GraderFault || fault instanceof DocumentException;
        String message = fault.getMessage();
        return forPeople && message != null ? message : fault.toString();
    }
}
