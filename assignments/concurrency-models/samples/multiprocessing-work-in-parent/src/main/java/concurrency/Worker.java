package concurrency;

public class Worker {

    public static void main(String[] args) {
        System.err.println(args[0] + " is here");
    }
}
