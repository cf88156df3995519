package rendezvous.sandbox;

import java.nio.file.Path;

/** What a system may have against user namespaces, without which nothing can be kept apart. */
final class UserNamespaces {

    private static final Path APPARMOR = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");
    private static final Path DEBIAN = Path.of("/proc/sys/kernel/unprivileged_userns_clone");
    private static final Path MOST = Path.of("/proc/sys/user/max_user_namespaces");

    private UserNamespaces() {}

    /** What to do next, for people. */
    static String advice() {
        if (Kernel.text(APPARMOR).equals("1")) {
            return "AppArmor forbids user namespaces here, as on Ubuntu 24.04 and newer. Allow them:"
                    + " sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";
        }
        if (Kernel.text(DEBIAN).equals("0")) {
            return "User namespaces are switched off here. Allow them: sudo sysctl -w kernel.unprivileged_userns_clone=1";
        }
        if (Kernel.text(MOST).equals("0")) {
            return "User namespaces are switched off here. Allow them: sudo sysctl -w user.max_user_namespaces=10000";
        }
        return "bubblewrap 0.8 or newer needs a kernel that allows user namespaces. A container has to be allowed them:"
                + " docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
                + " --security-opt systempaths=unconfined";
    }
}
