package concurrency.gate;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

import java.util.Optional;

/** Prints one line for each check. The reasons of failures follow at the end of Maven's output. */
public final class ReportCard implements TestWatcher {

    @Override
    public void testSuccessful(ExtensionContext context) {
        print("passed ", context);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        print("FAILED ", context);
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        print("skipped", context);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        print("skipped", context);
    }

    private static void print(String verdict, ExtensionContext context) {
        System.out.println("  " + verdict + "  " + context.getDisplayName());
    }
}
