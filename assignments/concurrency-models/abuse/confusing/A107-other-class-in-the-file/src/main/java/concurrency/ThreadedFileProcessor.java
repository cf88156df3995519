package concurrency;

public final class MyProcessor {}
