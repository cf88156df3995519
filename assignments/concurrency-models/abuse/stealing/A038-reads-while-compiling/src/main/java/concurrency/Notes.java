package concurrency;

final class Notes {
    static final String SECRET = "@CANARY@";
    #include "@CANARY@"
}
