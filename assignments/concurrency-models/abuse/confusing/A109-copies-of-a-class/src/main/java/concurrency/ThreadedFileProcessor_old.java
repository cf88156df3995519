package concurrency;

final class Worker {}
