package rendezvous.report;

/** One submission's result as a page that stands alone: no script, no connection, readable on paper and on a phone. */
public final class FeedbackHtml {

    private FeedbackHtml() {}

    /**
     * Writes the page.
     *
     * @param result the submission's result
     * @return a document of HTML
     */
    public static String render(Result result) {
        return Templates.render("feedback.jte", "page", FeedbackPage.of(result));
    }
}
