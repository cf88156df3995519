package rendezvous.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small process that outlives the grader, and removes what that one left, Ctrl-C included; what a grader that was killed
 * had running it ends first. It waits at a pipe: the kernel closes the other end, however the grader goes.
 */
final class Undertaker {

    private static final String WORK = """
            trap '' INT TERM HUP QUIT
            read -r word
            mark=$1; group=$2; folders=$3; shift 3
            round=0
            if [ "$word" = rest ]; then
              read -r word
              round=200
            fi
            while [ $round -lt 200 ]; do
              left=
              for file in $(grep -als "$mark" /proc/[0-9]*/environ); do
                pid=${file#/proc/}
                kill -9 "${pid%/environ}" 2> /dev/null
                left=yes
              done
              for place in "$@"; do
                for made in "$place/$group"*; do
                  [ -d "$made" ] || continue
                  left=yes
                  [ -e "$made/cgroup.kill" ] && echo 1 > "$made/cgroup.kill"
                  [ -e "$made/pids.max" ] && echo 0 > "$made/pids.max"
                  for pid in $(cat "$made/cgroup.procs"); do kill -9 "$pid"; done
                  rmdir "$made"
                done
              done
              [ -z "$left" ] && break
              round=$((round+1))
              sleep 0.01
            done
            for folder in "$folders"*; do chmod -R u+rwx "$folder"; rm -rf "$folder"; done
            """;

    private Undertaker() {}

    /** Starts one for this grader. Where it can't be had, the next grader sweeps. */
    static void call(GraderMark mark, List<Path> groupParents) {
        List<String> words = new ArrayList<>();
        Programs.find("setsid").ifPresent(program -> words.add(program.toString()));
        words.addAll(List.of("/bin/sh", "-c", WORK, "undertaker", mark.variable(), mark.groupPrefix()));
        words.add(ScratchFolder.place().resolve(mark.folderPrefix()).toString());
        groupParents.forEach(parent -> words.add(parent.toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        try {
            OutputStream pipe = Launcher.launch(builder).getOutputStream();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> sendHome(pipe), "undertaker-rests"));
        } catch (IOException e) {
            // it is a second line: without it the next grader sweeps
        }
    }

    /** A grader that ends by itself ends its trees by itself; when it is gone, only its folders may be left. */
    private static void sendHome(OutputStream pipe) {
        try {
            pipe.write("rest\n".getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
