package rendezvous.judge;

/** The evidence shows that what a check asks for is missing. */
public final class CheckFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /**
     * Fails a check.
     *
     * @param finding why
     */
    public CheckFailure(Finding finding) {
        super(finding.text());
        this.finding = finding;
    }

    /**
     * Why it failed.
     *
     * @return the finding
     */
    public Finding finding() {
        return finding;
    }
}
