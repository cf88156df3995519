package concurrency;

final class Newer {
    String of(Object object) {
        return switch (object) {
            case String text when text.isEmpty() -> "";
            default -> "x";
        };
    }
}
