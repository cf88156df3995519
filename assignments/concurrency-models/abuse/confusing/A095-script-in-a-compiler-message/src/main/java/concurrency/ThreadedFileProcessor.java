package concurrency;

public final class ThreadedFileProcessor extends AbstractFileProcessor {
    <script>alert("[2J")</script> "unclosed <img src=x onerror=alert(1)>
}
