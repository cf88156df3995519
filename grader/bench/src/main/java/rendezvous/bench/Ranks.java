package rendezvous.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whether two figures grow together. */
final class Ranks {

    private Ranks() {}

    /**
     * Spearman's rank correlation.
     *
     * @param one a figure of each run
     * @param other another figure of the same runs
     * @return from -1 to 1; not a number where one of them is always the same
     */
    static double correlation(List<Double> one, List<Double> other) {
        return pearson(ranks(one), ranks(other));
    }

    /** Equal figures share the middle of their ranks. */
    private static double[] ranks(List<Double> figures) {
        List<Integer> order = IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.comparing(figures::get))
                .toList();
        double[] ranks = new double[figures.size()];
        for (int i = 0; i < order.size(); ) {
            int end = i;
            while (end < order.size() && figures.get(order.get(end)).equals(figures.get(order.get(i)))) {
                end++;
            }
            for (int k = i; k < end; k++) {
                ranks[order.get(k)] = (i + end - 1) / 2.0;
            }
            i = end;
        }
        return ranks;
    }

    private static double pearson(double[] one, double[] other) {
        double mean = (one.length - 1) / 2.0;
        double both = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - mean) * (other[i] - mean);
            ofOne += (one[i] - mean) * (one[i] - mean);
            ofOther += (other[i] - mean) * (other[i] - mean);
        }
        return both / Math.sqrt(ofOne * ofOther);
    }
}
