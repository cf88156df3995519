package rendezvous.publish;

/** How publishing ended. */
public sealed interface Publication {

    /**
     * The pull request tells its result.
     *
     * @param pullRequest its number
     * @param updated whether the comment was there before
     * @param checked whether the commit got its check; not if the commit is gone
     */
    record Done(int pullRequest, boolean updated, boolean checked) implements Publication {}

    /**
     * There is nothing to tell, and that is no fault.
     *
     * @param why for people
     */
    record Nothing(String why) implements Publication {}
}
