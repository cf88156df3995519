package rendezvous.intake;

/**
 * How much one submission may bring.
 *
 * @param sourceBytes of one file that counts
 * @param totalBytes of all files together
 * @param entries files and folders together
 * @param depth of folders in folders
 * @param pathBytes of one path in UTF-8, below the submission's top
 */
record Caps(long sourceBytes, long totalBytes, int entries, int depth, int pathBytes) {

    static final Caps DEFAULT = new Caps(1L << 20, 50L << 20, 2_000, 20, 240);
}
