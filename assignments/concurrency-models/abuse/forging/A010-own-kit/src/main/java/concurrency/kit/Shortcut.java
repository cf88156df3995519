package concurrency.kit;

public final class Shortcut {
    public static String token() {
        return System.getProperty("concurrency.token");
    }
}
