package concurrency;

final class Notes {
    /* ‮ } ⁦if (admin)⁩ ⁦ begin */
    static final String A = "​";
    int а = 1;
}
