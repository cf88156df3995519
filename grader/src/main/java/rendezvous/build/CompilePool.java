package rendezvous.build;

import rendezvous.build.CompileProcess.Answer;
import rendezvous.model.Limits;
import rendezvous.sandbox.Sandbox;
import rendezvous.sandbox.SandboxOrder;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Compiler processes that are warm: as many as submissions are compiled at once. A process that saw anything but a
 * clean compilation is never used again, and what a used one doesn't compile cleanly is compiled again by a fresh one:
 * so no result depends on what was compiled before. Thread-safe.
 */
final class CompilePool implements AutoCloseable {

    private static final String COMPILER = "rendezvous.driver.Compile";
    private static final int MOST_SERVED = 100;
    private static final Duration IDLE = Duration.ofDays(7);
    private static final int SECRET_BYTES = 16;
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xmx256m",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Duser.language=en");
    private static final Map<String, String> ENVIRONMENT = Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TZ", "UTC");

    private final Sandbox sandbox;
    private final Jdk jdk;
    private final KitClassPath kit;
    private final Limits limits;
    private final SecureRandom secrets = new SecureRandom();
    private final BlockingDeque<CompileProcess> idle = new LinkedBlockingDeque<>();
    private volatile boolean closed;

    CompilePool(Sandbox sandbox, Jdk jdk, KitClassPath kit, Limits limits) {
        this.sandbox = sandbox;
        this.jdk = jdk;
        this.kit = kit;
        this.limits = limits;
    }

    /** Compiles, in the same way whatever was compiled before. */
    Answer compile(byte[] request) throws IOException {
        Optional<CompileProcess> warm = takeWarm();
        if (warm.isPresent()) {
            Answer answer = compile(warm.get(), request);
            if (answer.isClean()) {
                return answer;
            }
        }
        return compile(start(), request);
    }

    private Answer compile(CompileProcess process, byte[] request) throws IOException {
        boolean clean = false;
        try {
            Answer answer = process.compile(request, limits);
            clean = answer.isClean();
            return answer;
        } finally {
            giveBack(process, clean);
        }
    }

    private Optional<CompileProcess> takeWarm() throws IOException {
        for (CompileProcess process = idle.pollLast(); process != null; process = idle.pollLast()) {
            if (process.isAlive()) {
                return Optional.of(process);
            }
            process.close();
        }
        return Optional.empty();
    }

    private void giveBack(CompileProcess process, boolean clean) throws IOException {
        if (clean && process.served() < MOST_SERVED) {
            idle.addLast(process);
        } else {
            process.close();
        }
        if (closed) {
            close();
        }
    }

    private CompileProcess start() throws IOException {
        CompileFolders folders = CompileFolders.create();
        try {
            String secret = newSecret();
            CompileLink link = new CompileLink(folders.socket());
            try {
                return new CompileProcess(folders, link, sandbox.start(order(folders, secret)), secret);
            } catch (IOException | RuntimeException e) {
                link.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    /** The process lives longer than one submission: its times are held for each by itself. */
    private SandboxOrder order(CompileFolders folders, String secret) {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", kit.driver().toString(), COMPILER));
        command.addAll(
                List.of(folders.socket().toString(), secret, kit.starter().toString()));
        Limits whole = new Limits(
                limits.wall().plus(IDLE),
                limits.cpu().multipliedBy(MOST_SERVED),
                limits.outputBytes(),
                limits.memoryBytes(),
                limits.tasks(),
                limits.diskBytes());
        return new SandboxOrder(
                "compiler",
                command,
                List.of(jdk.home(), kit.driver(), kit.starter()),
                List.of(folders.socket()),
                folders.work(),
                ENVIRONMENT,
                whole);
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        secrets.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (CompileProcess process = idle.pollLast(); process != null; process = idle.pollLast()) {
            process.close();
        }
    }
}
