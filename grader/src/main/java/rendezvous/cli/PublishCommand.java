package rendezvous.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendezvous.publish.ApiException;
import rendezvous.publish.ArtefactException;
import rendezvous.publish.GitHubApi;
import rendezvous.publish.Publication;
import rendezvous.publish.Publisher;
import rendezvous.publish.RunEvent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./grade publish ARTEFACT} */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Tell a pull request on GitHub how its grading went: one comment, and a check with annotations.",
            "For a job on workflow_run. The artefact is only data; the token comes from the variable GITHUB_TOKEN."
        })
final class PublishCommand implements Callable<Integer> {

    private static final String GITHUB = "https://api.github.com";

    private final LogGuard log;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ARTEFACT", description = "The folder that the grading job's artefact was unpacked into.")
    private Path artefact = Path.of("");

    @Option(names = "--assignment", paramLabel = "ID", description = "Which assignment; default: the only one.")
    private @Nullable String assignment;

    @Option(
            names = "--event",
            paramLabel = "FILE",
            description = "The payload of the event; default: the file that GITHUB_EVENT_PATH names.")
    private @Nullable Path event;

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "GitHub's REST interface; default: GITHUB_API_URL, or " + GITHUB + ".")
    private @Nullable String api;

    @Option(
            names = "--author",
            paramLabel = "LOGIN",
            defaultValue = "github-actions[bot]",
            description = "Who comments with this token; default: ${DEFAULT-VALUE}.")
    private String author = "";

    PublishCommand(LogGuard log, Surroundings surroundings) {
        this.log = log;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException {
        log.raise();
        Definition definition = Definition.of(surroundings, Optional.ofNullable(assignment));
        RunEvent run = run();
        try {
            Publisher publisher = new Publisher(client(), definition.assignment(), author);
            log.streams().message(told(publisher.publish(artefact, run)));
            return ExitCode.OK.number;
        } catch (ArtefactException e) {
            throw new CommandException(ExitCode.UNUSABLE, e.getMessage() + "\nNothing was published.");
        } catch (ApiException e) {
            throw new CommandException(ExitCode.FAULT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAULT,
                    "The artefact can't be read (" + e.getClass().getSimpleName() + "). Nothing was published.");
        }
    }

    private static String told(Publication publication) {
        if (publication instanceof Publication.Done done) {
            return "Pull request %d: comment %s, check %s."
                    .formatted(
                            done.pullRequest(),
                            done.updated() ? "updated" : "created",
                            done.checked() ? "created" : "not created, since the commit is gone");
        }
        return publication instanceof Publication.Nothing nothing ? "Nothing to publish: " + nothing.why() + "." : "";
    }

    private RunEvent run() throws CommandException {
        Optional<RunEvent> run;
        try {
            Path payload = event != null ? event : Path.of(variable("GITHUB_EVENT_PATH"));
            run = Files.isRegularFile(payload) ? RunEvent.read(payload) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            run = Optional.empty();
        }
        String here = variable("GITHUB_REPOSITORY");
        return run.filter(known -> here.isEmpty() || known.repository().equals(here))
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "There is no payload of a workflow_run event of this repository. Use this command in a"
                                + " workflow with \"on: workflow_run\", or name a payload with --event."));
    }

    private GitHubApi client() throws CommandException {
        String address = api != null ? api : variable("GITHUB_API_URL");
        try {
            return new GitHubApi(
                    URI.create(address.isEmpty() ? GITHUB : address), variable("GITHUB_TOKEN"), surroundings.waiting());
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "Publishing isn't possible like this: " + e.getMessage() + ". The token is taken from the variable"
                            + " GITHUB_TOKEN, and the address from --api or GITHUB_API_URL.");
        }
    }

    private String variable(String name) {
        Map<String, String> environment = surroundings.environment();
        return environment.getOrDefault(name, "");
    }
}
